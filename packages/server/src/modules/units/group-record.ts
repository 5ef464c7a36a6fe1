import type { UnitGroup, UnitGroupRecord } from '@lianfang/contract/units/groups';
import { unitRefusals } from '@lianfang/contract/units/refusals';
import { abilityOf } from '../../kernel/access/ability.ts';
import type { Actor } from '../../kernel/access/actor.ts';
import type { Facts } from '../../kernel/access/facts.ts';
import type { Reader } from '../../kernel/database/connect.ts';
import { openAliases } from './alias-views.ts';
import { membersOn } from './group-views.ts';

const abilitiesOf = (actor: Actor, group: UnitGroup, facts: Facts) => {
  const closed = group.closedOn === null ? null : unitRefusals.groupClosed;
  const byRule = group.rule === null ? closed : unitRefusals.groupHasRule;
  return {
    amendUnitGroup: abilityOf(actor, 'unit-group.amend', facts, closed),
    setGroupMembers: abilityOf(actor, 'unit-group.set-members', facts, byRule),
    closeUnitGroup: abilityOf(actor, 'unit-group.close', facts, closed),
    addGroupAlias: abilityOf(actor, 'unit-group.add-alias', facts, closed),
    endGroupAlias: abilityOf(actor, 'unit-group.end-alias', facts),
  };
};

/** A group with its members on a day, its other names and what the actor may do to it. */
export const groupRecord = async (
  tx: Reader,
  actor: Actor,
  subject: { readonly group: UnitGroup; readonly facts: Facts },
  day: string,
): Promise<UnitGroupRecord> => ({
  ...subject.group,
  day,
  members: await membersOn(tx, subject.group, day),
  aliases: await openAliases(tx, { groupId: subject.group.id }),
  abilities: abilitiesOf(actor, subject.group, subject.facts),
});
