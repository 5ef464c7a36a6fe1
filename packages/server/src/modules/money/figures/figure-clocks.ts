import type { Action } from '@lianfang/contract/endpoints';
import type { MoneyFigure } from '@lianfang/contract/money-figures/figures';
import { sql } from 'kysely';
import type { Actor } from '../../../kernel/access/actor.ts';
import { visibleTo } from '../../../kernel/access/decide.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import { allAppeals } from '../appeals/appeal-subject.ts';
import { allFindings, wasMissed } from '../appeals/finding-views.ts';
import { type FigureFilter, momentsOf, withinFilter } from './figure-filter.ts';

/** What is counted beside the orders themselves: each thing once, by the clock that is its own. */
export type ClockFigure = 'late-release' | 'late-appeal' | 'late-notice' | 'unexplained';

export const isClockFigure = (figure: MoneyFigure): figure is ClockFigure =>
  ['late-release', 'late-appeal', 'late-notice', 'unexplained'].includes(figure);

export interface ClockAsking {
  readonly tx: Reader;
  readonly actor: Actor;
  readonly action: Action;
  readonly filter: FigureFilter;
  readonly now: Temporal.Instant;
}

const noId = sql<string | null>`null::uuid`;
const noText = sql<string | null>`null::text`;

/** Seconds from the end of a clock to the act, or until now while it is owed. */
const lateBy = (act: string, due: string, now: Temporal.Instant) =>
  sql<number>`greatest(0, extract(epoch from coalesce(${sql.ref(act)}, ${now.toString()}::timestamptz) - ${sql.ref(due)}))::int`;

/** Accounts found unrelated, by the day they were found; late where the three days ran out before the release. */
const findings = ({ tx, actor, action, filter, now }: ClockAsking) =>
  tx
    .selectFrom(allFindings(tx).as('found'))
    .select(['id', 'case_id', noId.as('order_id'), noId.as('appeal_id'), noText.as('kind'), 'year', 'number'])
    .select([noText.as('bank_name'), 'due_at as at', lateBy('released_at', 'due_at', now).as('seconds')])
    .select(wasMissed(now).as('late'))
    .where('found_at', '>=', momentsOf(filter)?.since ?? '')
    .where('found_at', '<', momentsOf(filter)?.before ?? '')
    .where(withinFilter('unit_path', filter.unitId))
    .where((eb) => visibleTo(actor, action, { unitPath: eb.ref('unit_path') }));

/** Appeals, by the day they came; late where they were decided after their term, or are owed after it. */
const appeals = ({ tx, actor, action, filter, now }: ClockAsking) =>
  tx
    .selectFrom(allAppeals(tx).as('found'))
    .select(['id', noId.as('case_id'), noId.as('order_id'), 'id as appeal_id', noText.as('kind'), 'year', 'number'])
    .select([noText.as('bank_name'), 'due_at as at', lateBy('decided_at', 'due_at', now).as('seconds')])
    .select(sql<boolean>`(coalesce(decided_at, ${now.toString()}::timestamptz) > due_at)`.as('late'))
    .where('received_at', '>=', momentsOf(filter)?.since ?? '')
    .where('received_at', '<', momentsOf(filter)?.before ?? '')
    .where(withinFilter('unit_path', filter.unitId))
    .where((eb) => visibleTo(actor, action, { unitPath: eb.ref('unit_path') }));

/** Clocks of orders that ran out, by the day of the seal as all that is counted of orders. */
const missed = ({ tx, actor, action, filter, now }: ClockAsking) =>
  tx
    .selectFrom('missed_clock')
    .innerJoin('control_order', 'control_order.id', 'missed_clock.order_id')
    .innerJoin('unit', 'unit.id', 'control_order.unit_id')
    .innerJoin('unit as bank', 'bank.id', 'control_order.bank_id')
    .select(['missed_clock.id', 'control_order.case_id', 'control_order.id as order_id', noId.as('appeal_id')])
    .select(['control_order.kind', 'control_order.year', 'control_order.number', 'bank.name as bank_name'])
    .select(['missed_clock.due_at as at', lateBy('missed_clock.settled_at', 'missed_clock.due_at', now).as('seconds')])
    .where('control_order.sealed_at', '>=', momentsOf(filter)?.since ?? '')
    .where('control_order.sealed_at', '<', momentsOf(filter)?.before ?? '')
    .where(withinFilter('unit.path', filter.unitId))
    .where((eb) => visibleTo(actor, action, { unitPath: eb.ref('unit.path') }));

const restrictionEnd = sql<boolean>`(missed_clock.clock = 'restriction')`;

/** Why the bank or the police were late is owed for what they owed; the end of a restriction is nobody's act. */
const unexplained = sql<boolean>`(missed_clock.cause is null)`;

/** What a figure looks at, and whether it counts (`late`). */
export const figureClocks = (asking: ClockAsking, figure: ClockFigure) => {
  if (figure === 'late-release') return findings(asking).$castTo<ClockRow>();
  if (figure === 'late-appeal') return appeals(asking).$castTo<ClockRow>();
  if (figure === 'late-notice')
    return missed(asking)
      .where(restrictionEnd)
      .select(sql<boolean>`true`.as('late'))
      .$castTo<ClockRow>();
  return missed(asking)
    .where('missed_clock.clock', '<>', 'restriction')
    .select(unexplained.as('late'))
    .$castTo<ClockRow>();
};

/** A clock that ran out, or would have; `at` is when it ends, `seconds` how far it was passed. */
export interface ClockRow {
  readonly id: string;
  readonly case_id: string | null;
  readonly order_id: string | null;
  readonly appeal_id: string | null;
  readonly kind: string | null;
  readonly year: number;
  readonly number: number;
  readonly bank_name: string | null;
  readonly at: string;
  readonly seconds: number;
  readonly late: boolean;
}

/** How many count, and out of how many. */
export const countClocks = async (asking: ClockAsking, figure: ClockFigure) => {
  const row = await asking.tx
    .selectFrom(figureClocks(asking, figure).as('found'))
    .select(sql<number>`(count(*) filter (where late))::int`.as('count'))
    .select(sql<number>`count(*)::int`.as('outOf'))
    .executeTakeFirstOrThrow();
  return { figure, ...row };
};
