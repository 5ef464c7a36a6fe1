import { z } from 'zod';
import { PersonId, RoleGrantId, UnitId } from '../ids.ts';
import { lifecycle } from '../lifecycle.ts';
import { Abilities, Line, Moment, Name, Version } from '../values.ts';
import { Role } from './roles.ts';

/** Where a person stands. Who has left keeps their history, and never signs in again. */
export const personLifecycle = lifecycle({
  initial: 'active',
  states: {
    active: { zh: '在岗', en: 'Active' },
    suspended: { zh: '停用', en: 'Suspended' },
    left: { zh: '已离任', en: 'Left' },
  },
  moves: {
    suspendPerson: { from: ['active'], to: 'suspended', words: { zh: '停用', en: 'Suspend' } },
    reinstatePerson: { from: ['suspended'], to: 'active', words: { zh: '恢复', en: 'Reinstate' } },
    markPersonLeft: { from: ['active', 'suspended'], to: 'left', words: { zh: '离任', en: 'Mark as left' } },
  },
});

export const PersonStatus = z.enum(['active', 'suspended', 'left']);
export type PersonStatus = z.infer<typeof PersonStatus>;

/** The name somebody signs in with. */
export const Login = z.string().regex(/^[a-z0-9][a-z0-9._-]{2,39}$/, '3–40 位小写字母、数字、点、横线');
/** A telephone number as it is dialled. */
export const Phone = z
  .string()
  .trim()
  .regex(/^\+?[0-9][0-9 -]{4,24}$/, '请填写电话号码');

/** A role held now, or by a term that has begun. */
export const HeldRoleText = z.strictObject({
  id: RoleGrantId,
  role: Role,
  unitId: UnitId,
  unitName: Name,
  until: Moment.nullable(),
});
export type HeldRoleText = z.infer<typeof HeldRoleText>;

/** As little as a picker needs to tell two people apart. */
export const PersonName = z.strictObject({
  id: PersonId,
  name: Name,
  unitId: UnitId,
  unitName: Name,
  post: Line.nullable(),
});
export type PersonName = z.infer<typeof PersonName>;

/** A row of the list of people. The number is masked; `readPhone` shows it, and leaves a trace. */
export const PersonRow = z.strictObject({
  ...PersonName.shape,
  login: Login,
  maskedPhone: z.string().nullable(),
  status: PersonStatus,
  roles: z.array(HeldRoleText),
  version: Version,
});
export type PersonRow = z.infer<typeof PersonRow>;

/** One person with what the asker may do to the record; abilities are named by endpoint id. */
export const Person = z.strictObject({
  ...PersonRow.shape,
  createdAt: Moment,
  /** Why the person was last suspended, reinstated or marked as left. */
  statusReason: Line.nullable(),
  /** Roles that the asker may grant to this person on the person's unit. */
  grantableRoles: z.array(Role),
  abilities: Abilities,
});
export type Person = z.infer<typeof Person>;

export const PersonText = z.strictObject({ name: Name, post: Line.nullable(), phone: Phone.nullable() });
/** A new person; the role, where given, is granted on the unit at once. */
export const NewPerson = z.strictObject({ ...PersonText.shape, login: Login, unitId: UnitId, role: Role.nullable() });
export type NewPerson = z.infer<typeof NewPerson>;
