import { z } from 'zod';
import { UnitGroupId, UnitId } from '../ids.ts';
import { Abilities, Day, Line, Name, Version } from '../values.ts';
import { NamedUnit, UnitAlias, UnitKind } from './units.ts';

/** A group that fills itself: every unit of these kinds below a unit, without some. */
export const GroupRule = z.strictObject({
  kinds: z.array(UnitKind).min(1).max(8),
  belowId: UnitId,
  except: z.array(UnitId).max(200),
});
export type GroupRule = z.infer<typeof GroupRule>;

/** What a plan means by 县联席会议各成员单位 or 各乡(镇)政府. Without a rule its members are listed by hand. */
export const UnitGroup = z.strictObject({
  id: UnitGroupId,
  name: Name,
  note: Line.nullable(),
  rule: GroupRule.nullable(),
  closedOn: Day.nullable(),
  version: Version,
});
export type UnitGroup = z.infer<typeof UnitGroup>;

export const UnitGroupRow = z.strictObject({ ...UnitGroup.shape, members: z.number().int().nonnegative() });
export type UnitGroupRow = z.infer<typeof UnitGroupRow>;

/** A listed member with its time, half-open [since, until); a member by rule has none. */
export const GroupMember = z.strictObject({ ...NamedUnit.shape, since: Day.nullable(), until: Day.nullable() });
export type GroupMember = z.infer<typeof GroupMember>;

/** A group as it expands on a day. */
export const UnitGroupRecord = z.strictObject({
  ...UnitGroup.shape,
  day: Day,
  members: z.array(GroupMember),
  aliases: z.array(UnitAlias),
  abilities: Abilities,
});
export type UnitGroupRecord = z.infer<typeof UnitGroupRecord>;

export const UnitGroupText = z.strictObject({ name: Name, note: Line.nullable(), rule: GroupRule.nullable() });
export type UnitGroupText = z.infer<typeof UnitGroupText>;

/** The whole list of members from a day on; who is missing ends that day, who is new begins. */
export const GroupMembers = z.strictObject({
  from: Day,
  unitIds: z.array(UnitId).max(500),
  version: Version,
});
export type GroupMembers = z.infer<typeof GroupMembers>;
