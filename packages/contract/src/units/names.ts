import { z } from 'zod';
import { UnitGroupId, UnitId } from '../ids.ts';
import { Name } from '../values.ts';

/** A unit or a group that a written name may mean; 1 is the same name. */
export const NameCandidate = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('unit'), unitId: UnitId, name: Name, score: z.number().min(0).max(1) }),
  z.strictObject({ kind: z.literal('group'), groupId: UnitGroupId, name: Name, score: z.number().min(0).max(1) }),
]);
export type NameCandidate = z.infer<typeof NameCandidate>;

/**
 * What a written name means in the directory. `exact`: the name, short name or the same name with the county before
 * it; `alias`: a name the office has noted; `group`: a group's name; `closest`: nothing certain, best guesses first.
 */
export const NameResolution = z.discriminatedUnion('found', [
  z.strictObject({ found: z.literal('exact'), unitId: UnitId, name: Name }),
  z.strictObject({ found: z.literal('alias'), unitId: UnitId, name: Name }),
  z.strictObject({ found: z.literal('group'), groupId: UnitGroupId, name: Name }),
  z.strictObject({ found: z.literal('closest'), candidates: z.array(NameCandidate) }),
]);
export type NameResolution = z.infer<typeof NameResolution>;
