import { z } from 'zod';
import { RoleGrantId, UnitId } from '../ids.ts';
import { Abilities, Day, Line, Moment, Name } from '../values.ts';
import { Role } from './roles.ts';

/** Somebody in the trail or in a history: a person's id, or the name of a job. */
export const Doer = z.strictObject({ id: z.string(), name: z.string() });
export type Doer = z.infer<typeof Doer>;

/** A role granted to a person, as history keeps it: half-open [since, until). */
export const RoleGrant = z.strictObject({
  id: RoleGrantId,
  role: Role,
  unitId: UnitId,
  unitName: Name,
  since: Moment,
  until: Moment.nullable(),
  grantedBy: Doer,
  reason: Line.nullable(),
  endedBy: Doer.nullable(),
  endReason: Line.nullable(),
  inForce: z.boolean(),
  abilities: Abilities,
});
export type RoleGrant = z.infer<typeof RoleGrant>;

/** What is granted, on which unit, why, and up to which day (that day no longer counts). */
export const NewRoleGrant = z.strictObject({ role: Role, unitId: UnitId, reason: Line, until: Day.nullable() });
export type NewRoleGrant = z.infer<typeof NewRoleGrant>;
