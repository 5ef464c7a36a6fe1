import { z } from 'zod';
import { PersonId, UnitId } from '../ids.ts';
import { Abilities, Day, Line, Name } from '../values.ts';
import { PersonName } from './people.ts';

export const ContactId = z.uuid().brand('ContactId');
export type ContactId = z.infer<typeof ContactId>;
export const DeputyId = z.uuid().brand('DeputyId');
export type DeputyId = z.infer<typeof DeputyId>;

/** What somebody is asked about at a unit. */
export const ContactDuty = z.enum(['leader', 'liaison', 'reporter']);
export type ContactDuty = z.infer<typeof ContactDuty>;
export const contactDuties = {
  leader: { zh: '分管领导', en: 'Leader in charge' },
  liaison: { zh: '联络员', en: 'Liaison' },
  reporter: { zh: '信息报送员', en: 'Reporter' },
} as const satisfies Record<ContactDuty, unknown>;

/** Whom to ask at a unit, half-open [since, until). */
export const Contact = z.strictObject({
  id: ContactId,
  unitId: UnitId,
  person: PersonName,
  duty: ContactDuty,
  since: Day,
  until: Day.nullable(),
  abilities: Abilities,
});
export type Contact = z.infer<typeof Contact>;

/** Longest time for which one person may stand in for another, in days. */
export const longestDeputyDays = 180;

/** Who acts for a person from one day up to (not including) another. */
export const Deputy = z.strictObject({
  id: DeputyId,
  personId: PersonId,
  personName: Name,
  deputy: PersonName,
  since: Day,
  until: Day,
  reason: Line,
  state: z.enum(['ahead', 'in-force', 'over']),
  abilities: Abilities,
});
export type Deputy = z.infer<typeof Deputy>;

export const NewDeputy = z.strictObject({ deputyId: PersonId, since: Day, until: Day, reason: Line });
export type NewDeputy = z.infer<typeof NewDeputy>;
