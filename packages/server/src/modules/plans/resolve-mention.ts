import type { NameResolution } from '@lianfang/contract/units/names';
import type { UnitNames } from '../units/index.ts';
import type { MentionRecord } from './measure-record.ts';

export type Standing = Pick<MentionRecord, 'standing' | 'unitId' | 'groupId'>;

export const unresolved: Standing = { standing: 'unresolved', unitId: null, groupId: null };

const standingOf = (resolution: NameResolution): Standing => {
  if (resolution.found === 'closest') return unresolved;
  return resolution.found === 'group'
    ? { standing: 'group', unitId: null, groupId: resolution.groupId }
    : { standing: 'unit', unitId: resolution.unitId, groupId: null };
};

/** What a name is without anybody being asked: a post by its form, else what the directory is certain of. */
export const resolveMention = (names: UnitNames, mention: Pick<MentionRecord, 'name' | 'kind' | 'part'>): Standing =>
  mention.kind === 'post' || mention.part === 'leader'
    ? { standing: 'post', unitId: null, groupId: null }
    : standingOf(names.resolve(mention.name));
