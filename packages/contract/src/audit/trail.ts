import { z } from 'zod';
import { UnitId } from '../ids.ts';
import { Day, Line, Moment } from '../values.ts';

/** Somebody named in the trail; the name is as of today, or null for what is no person. */
export const Named = z.strictObject({ id: z.string(), name: z.string().nullable() });

/** One act, or one reading of a person's record. `actingFor` is the person whose deputy acted. */
export const AuditEntry = z.strictObject({
  day: Day,
  seq: z.number().int().positive(),
  at: Moment,
  actor: Named,
  actingFor: Named.nullable(),
  action: z.string(),
  subjectKind: z.string().nullable(),
  subjectId: z.string().nullable(),
  /** The name that the subject has today, where it is a person or a unit. */
  subjectName: z.string().nullable(),
  unit: Named.nullable(),
  detail: z.record(z.string(), z.unknown()),
  requestId: z.string(),
  address: z.string().nullable(),
  hash: z.string(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** Which entries of the trail: all of the given ones must fit. Days are whole days, both included. */
export const TrailFilter = z.strictObject({
  from: Day.optional(),
  to: Day.optional(),
  /** Who acted, or for whom: a person's id, or the name of a job such as "machine:scheduler". */
  actor: Line.optional(),
  action: Line.optional(),
  subjectKind: Line.optional(),
  subjectId: Line.optional(),
  /** Entries about this unit or one below it. */
  unitId: UnitId.optional(),
});
export type TrailFilter = z.infer<typeof TrailFilter>;

/** What is wrong at a place of the trail. */
export const TrailFaultKind = z.enum([
  'entry-changed',
  'entry-moved',
  'entry-missing',
  'chain-broken',
  'entries-rehashed',
  'tail-missing',
  'tail-added',
  'digest-missing',
  'digest-changed',
  'digest-chain-broken',
  'signature-wrong',
]);
export type TrailFaultKind = z.infer<typeof TrailFaultKind>;

/** `seq` is the entry's number in its day; null where the fault is the day's digest. */
export const TrailFault = z.strictObject({
  day: Day,
  seq: z.number().int().positive().nullable(),
  kind: TrailFaultKind,
  text: z.strictObject({ zh: z.string(), en: z.string() }),
});
export type TrailFault = z.infer<typeof TrailFault>;

/** What checking a stretch of days found. No fault: every entry is as it was written, none is missing, none was added. */
export const TrailCheck = z.strictObject({
  from: Day,
  to: Day,
  days: z.number().int(),
  entries: z.number().int(),
  /** Days whose end is held by a signed digest. */
  signedDays: z.number().int(),
  /** Days whose entries were removed because their time was over. */
  expiredDays: z.number().int(),
  faults: z.array(TrailFault),
  /** More faults than the reply holds. */
  more: z.boolean(),
});
export type TrailCheck = z.infer<typeof TrailCheck>;

/** The signed end of a day: Ed25519 over the canonical text of the other columns. */
export const AuditDigest = z.strictObject({
  day: Day,
  entries: z.number().int(),
  lastHash: z.string(),
  previousDigestHash: z.string(),
  digestHash: z.string(),
  keyId: z.string(),
  signature: z.string(),
  signedAt: Moment,
});
export type AuditDigest = z.infer<typeof AuditDigest>;
