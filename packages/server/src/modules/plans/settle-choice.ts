import type { MentionChoice } from '@lianfang/contract/plans/review';
import type { UnitText } from '@lianfang/contract/units/units';
import type { UnitId } from '@lianfang/contract/ids';
import { mayDo } from '../../kernel/access/decide.ts';
import { findGroups, findUnit, noteAlias, openBelow, unitFacts } from '../units/index.ts';
import type { DraftCall } from './change-draft.ts';
import type { MentionRecord } from './measure-record.ts';
import type { Standing } from './resolve-mention.ts';

type SettleCall = Pick<DraftCall, 'actor' | 'tx' | 'now' | 'note'> & {
  refuse(
    code:
      | 'plan-unit-closed'
      | 'not-allowed'
      | 'not-found'
      | 'unit-name-taken'
      | 'parent-unit-closed'
      | 'unit-alias-taken',
    detail?: Readonly<Record<string, unknown>>,
  ): never;
};

const openUnitId = async ({ tx, refuse }: SettleCall, unitId: UnitId): Promise<UnitId> => {
  const unit = await findUnit(tx, unitId);
  return unit?.closedOn === null ? unit.id : refuse('plan-unit-closed', { unitId });
};

/** Opens the unit that the plan names; the right to do so is the directory's own. */
const newUnitId = async ({ actor, tx, now, refuse, note }: SettleCall, text: UnitText): Promise<UnitId> => {
  const parent = await findUnit(tx, text.parentId);
  if (!parent) return refuse('not-found');
  if (!mayDo(actor, 'unit.open', unitFacts(parent))) refuse('not-allowed');
  const unit = await openBelow(tx, text, now);
  if (typeof unit === 'string') return refuse(unit);
  note({ openedUnit: unit.id });
  return unit.id;
};

const groupStanding = async (
  { tx, refuse }: SettleCall,
  groupId: NonNullable<Standing['groupId']>,
): Promise<Standing> => {
  const [group] = await findGroups(tx, [groupId]);
  if (group?.closedOn !== null) refuse('plan-unit-closed', { groupId });
  return { standing: 'group', unitId: null, groupId };
};

/** What a choice makes of a mention; opens the unit where a new one is chosen. */
export const chosenStanding = async (call: SettleCall, choice: MentionChoice): Promise<Standing> => {
  switch (choice.to) {
    case 'unit':
      return { standing: 'unit', unitId: await openUnitId(call, choice.unitId), groupId: null };
    case 'new-unit':
      return { standing: 'unit', unitId: await newUnitId(call, choice.unit), groupId: null };
    case 'group':
      return groupStanding(call, choice.groupId);
    default:
      return { standing: choice.to, unitId: null, groupId: null };
  }
};

/** Keeps the written names as other names of the unit or group; gives back the ids of those that are new. */
export const rememberNames = async (
  { tx, now, refuse }: SettleCall,
  mentions: readonly MentionRecord[],
  standing: Standing,
): Promise<string[]> => {
  const { unitId, groupId } = standing;
  const target = unitId === null ? groupId && { groupId } : { unitId };
  if (!target) return [];
  const noted: string[] = [];
  for (const name of new Set(mentions.map((mention) => mention.name))) {
    const alias = await noteAlias(tx, name, target, now);
    if (typeof alias === 'string') refuse(alias, { name });
    else if (alias.aliasId !== null) noted.push(alias.aliasId);
  }
  return noted;
};
