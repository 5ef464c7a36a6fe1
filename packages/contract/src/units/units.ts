import { z } from 'zod';
import { UnitGroupId, UnitId } from '../ids.ts';
import { Abilities, Day, Line, Moment, Name, Version } from '../values.ts';
import type { Words } from '../words.ts';

/** What a unit is. Townships hold villages; member companies are banks and operators. */
export const UnitKind = z.enum([
  'county',
  'office',
  'department',
  'township',
  'village',
  'company',
  'school',
  'station',
]);
export type UnitKind = z.infer<typeof UnitKind>;

export const unitKinds = {
  county: { zh: '县', en: 'County' },
  office: { zh: '联席办', en: 'Joint office' },
  department: { zh: '部门', en: 'Department' },
  township: { zh: '乡镇', en: 'Township' },
  village: { zh: '村（社区）', en: 'Village' },
  company: { zh: '企业', en: 'Company' },
  school: { zh: '学校', en: 'School' },
  station: { zh: '所站', en: 'Station' },
} as const satisfies Record<UnitKind, Words>;

export const UnitText = z.strictObject({
  name: Name,
  shortName: Name.nullable(),
  /** The county itself is opened once, by the first run. */
  kind: UnitKind.refine((kind): boolean => kind !== 'county', '县只在首次设置时建立'),
  parentId: UnitId,
});
export type UnitText = z.infer<typeof UnitText>;

export const Unit = z.strictObject({
  id: UnitId,
  name: Name,
  shortName: Name.nullable(),
  kind: UnitKind,
  parentId: UnitId.nullable(),
  /** Ids from the county down to the unit, each followed by "/". */
  path: z.string(),
  since: Day,
  closedOn: Day.nullable(),
  version: Version,
});
export type Unit = z.infer<typeof Unit>;

/** A unit in the tree: rows come in tree order, each parent before its children. */
export const UnitTreeRow = z.strictObject({
  ...Unit.shape,
  /** 0 for the county. */
  depth: z.number().int().nonnegative(),
  /** Active people of the unit itself. */
  people: z.number().int().nonnegative(),
  /** Active people of the unit and everything below it. */
  peopleBelow: z.number().int().nonnegative(),
});
export type UnitTreeRow = z.infer<typeof UnitTreeRow>;

export const UnitAliasId = z.uuid().brand('UnitAliasId');
export type UnitAliasId = z.infer<typeof UnitAliasId>;
/** Another name under which a document may mean a unit or a group. */
export const UnitAlias = z.strictObject({ id: UnitAliasId, name: Name, since: Moment });
export type UnitAlias = z.infer<typeof UnitAlias>;

export const NamedUnit = z.strictObject({ id: UnitId, name: Name });
export type NamedUnit = z.infer<typeof NamedUnit>;

/** One unit with its names, groups and succession; abilities are named by endpoint id. */
export const UnitRecord = z.strictObject({
  ...Unit.shape,
  people: z.number().int().nonnegative(),
  parents: z.array(NamedUnit),
  aliases: z.array(UnitAlias),
  groups: z.array(z.strictObject({ id: UnitGroupId, name: Name })),
  predecessors: z.array(z.strictObject({ ...NamedUnit.shape, day: Day })),
  successors: z.array(z.strictObject({ ...NamedUnit.shape, day: Day })),
  abilities: Abilities,
});
export type UnitRecord = z.infer<typeof UnitRecord>;

/** Why a unit changed. */
export const UnitChangeReason = z.enum(['opened', 'renamed', 'moved', 'closed', 'merged', 'took-over']);
export type UnitChangeReason = z.infer<typeof UnitChangeReason>;

/** How a unit was named and where it stood, half-open [since, until). */
export const UnitVersion = z.strictObject({
  since: Moment,
  until: Moment.nullable(),
  name: Name,
  shortName: Name.nullable(),
  kind: UnitKind,
  parentId: UnitId.nullable(),
  parentName: Name.nullable(),
  reason: UnitChangeReason,
  note: Line.nullable(),
});
export type UnitVersion = z.infer<typeof UnitVersion>;

/** The directory as it stood at the end of a day, in today's tree order. */
export const UnitAsOf = UnitVersion.pick({ name: true, shortName: true, kind: true, parentId: true }).extend({
  id: UnitId,
  depth: z.number().int().nonnegative(),
});
export type UnitAsOf = z.infer<typeof UnitAsOf>;

/** Where the work of merged units goes: to a unit that is there, or to a new one. */
export const MergeTarget = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('existing'), unitId: UnitId }),
  z.strictObject({ kind: z.literal('new'), unit: UnitText }),
]);
export type MergeTarget = z.infer<typeof MergeTarget>;

/** Units that end, each with the version it was seen in. */
export const UnitMerger = z.strictObject({
  from: z
    .array(z.strictObject({ unitId: UnitId, version: Version }))
    .min(1)
    .max(20),
  into: MergeTarget,
  reason: Line,
});
export type UnitMerger = z.infer<typeof UnitMerger>;
