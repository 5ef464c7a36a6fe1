import { z } from 'zod';
import { PersonId, UnitId } from '../ids.ts';
import { Login, Phone } from '../people/people.ts';
import { Role } from '../people/roles.ts';
import { UnitKind } from '../units/units.ts';
import { Line, Moment, Name, Version } from '../values.ts';
import { Preferences } from './preferences.ts';
import { SessionStage, SignInMethod } from './sessions.ts';

/** Who is signed in, for the shell: name, unit, menu and look. */
export const CurrentPerson = z.strictObject({
  stage: SessionStage,
  id: PersonId,
  name: Name,
  login: Login,
  post: Line.nullable(),
  phone: Phone.nullable(),
  /** Of the person's record, for `changeProfile`. */
  version: Version,
  unit: z.strictObject({ id: UnitId, name: Name, kind: UnitKind }),
  /** Empty until the sign-in is complete. */
  roles: z.array(z.strictObject({ role: Role, unitId: UnitId, unitName: Name, actingForName: Name.nullable() })),
  preferences: Preferences,
  /** Actions that some grant lets the person do, to some thing; the menu shows what they lead to. */
  may: z.array(z.string()),
  session: z.strictObject({
    method: SignInMethod,
    /** The session ends then in any case. */
    expiresAt: Moment,
    /** It ends after so many minutes without a call. */
    idleMinutes: z.number().int(),
    /** Until when a dangerous act needs no new proof; null where one is needed. */
    presentUntil: Moment.nullable(),
  }),
  /** When the password must be changed; null where no age is set, or there is no password. */
  passwordDueAt: Moment.nullable(),
});
export type CurrentPerson = z.infer<typeof CurrentPerson>;
