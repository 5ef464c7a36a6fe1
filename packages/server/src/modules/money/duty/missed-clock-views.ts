import { MissedClock } from '@lianfang/contract/duty/missed-clocks';
import { sql } from 'kysely';
import { abilityOf } from '../../../kernel/access/ability.ts';
import type { Actor } from '../../../kernel/access/actor.ts';
import type { Facts } from '../../../kernel/access/facts.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import type { Subject } from '../../../kernel/http/call.ts';
import { orderNumberText } from '../orders/order-number.ts';

/** The bank takes part where the clock that ran out was its own. */
const partPaths = sql<string[]>`case when missed_clock.clock = 'answer' then array[bank.path] else '{}'::text[] end`;
const names = sql<string[]>`array(select name from person where person.id = any(missed_clock.told) order by name)`;

/** Those still owed first, the oldest first; the id makes it unique. */
const order = sql<string>`
  case when settled_at is null then '0' else '1' end
  || to_char(due_at at time zone 'UTC', 'YYYYMMDDHH24MISSMS') || missed_clock.id::text`;

/** Missed clocks with their order, its bank and its unit. */
export const missedClocks = (tx: Reader) =>
  tx
    .selectFrom('missed_clock')
    .innerJoin('control_order', 'control_order.id', 'missed_clock.order_id')
    .innerJoin('unit', 'unit.id', 'control_order.unit_id')
    .innerJoin('unit as bank', 'bank.id', 'control_order.bank_id')
    .leftJoin('person as causer', 'causer.id', 'missed_clock.caused_by')
    .leftJoin('person as noter', 'noter.id', 'missed_clock.noted_by')
    .selectAll('missed_clock')
    .select(['control_order.kind', 'control_order.year', 'control_order.number'])
    .select(['unit.id as unit_id', 'unit.name as unit_name', 'unit.path as unit_path', 'bank.name as bank_name'])
    .select(['causer.name as causer_name', 'noter.name as noter_name'])
    .select([partPaths.as('part_paths'), names.as('told_names'), order.as('place')]);

export type MissedFound = Awaited<ReturnType<ReturnType<typeof missedClocks>['execute']>>[number];

const factsOf = (found: MissedFound): Facts => ({ unitPath: found.unit_path, unitPaths: found.part_paths });

export interface MissedSubject extends Subject {
  readonly missed: MissedFound;
}

export const missedSubject = async (tx: Reader, id: string): Promise<MissedSubject | null> => {
  const missed = await missedClocks(tx).where('missed_clock.id', '=', id).executeTakeFirst();
  return missed ? { kind: 'missed-clock', id, unitId: missed.unit_id, facts: factsOf(missed), missed } : null;
};

/** A found missed clock as the asker sees it. */
export const missedClockOf = (found: MissedFound, actor: Actor): MissedClock => {
  const facts = factsOf(found);
  return MissedClock.parse({
    id: found.id,
    orderId: found.order_id,
    kind: found.kind,
    clock: found.clock,
    number: orderNumberText(found),
    bankName: found.bank_name,
    unitName: found.unit_name,
    dueAt: found.due_at,
    noticedAt: found.noticed_at,
    settledAt: found.settled_at,
    toldNames: found.told_names,
    cause: found.cause,
    causedByName: found.causer_name,
    note: found.note,
    notedByName: found.noter_name,
    version: found.version,
    abilities: {
      explainMissedClock: abilityOf(actor, 'missed-clock.explain', facts),
      noteMissedClock: abilityOf(actor, 'missed-clock.note', facts),
    },
  });
};

/** The record read afresh, for the reply of a command. */
export const freshMissed = async (tx: Reader, id: string, actor: Actor): Promise<MissedClock> => {
  const subject = await missedSubject(tx, id);
  if (!subject) throw new Error(`missed clock ${id} vanished within its own transaction`);
  return missedClockOf(subject.missed, actor);
};
