import { sql } from 'kysely';
import { monthAfter, monthOf, type MonthSpan, monthSpan } from '../../../kernel/clock/month.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { firstDue } from '../../tasks/index.ts';
import { countKept } from './count-kept.ts';
import { keepFigures, noteCounted, staleUnits, takeMarks } from './kept-figures.ts';

/** Months looked back at: figures of a month are compared with the year before. */
const monthsBack = 36;

/** Months counted in one run, so that the first run over years of records ends in time. */
const monthsAtOnce = 12;

const countMonth = async (tx: Transaction, span: MonthSpan, now: Temporal.Instant): Promise<void> => {
  const stale = await staleUnits(tx, span);
  // The marks go first: whatever they stand for was committed before, and so is in the count.
  const marked = await takeMarks(tx, span);
  const again = stale === null ? null : [...new Set([...stale, ...marked])];
  const counted = again?.length === 0 ? [] : await countKept(tx, span, again);
  await keepFigures(tx, span, again ?? counted.map((one) => one.unitId), counted, now);
  await noteCounted(tx, span, span.until);
};

const monthsToCount = async (tx: Transaction, now: Temporal.Instant): Promise<string[]> => {
  const first = await firstDue(tx);
  const current = monthOf(now);
  const { rows } = await sql<{ month: string }>`
    select to_char(month, 'YYYY-MM') as month from score_month where as_of >= (month + interval '1 month') at time zone 'Asia/Shanghai'
       and not exists (select from score_stale where score_stale.month = score_month.month)`.execute(tx);
  const settled = new Set(rows.map((row) => row.month));
  const oldest = first === null ? current : monthOf(Temporal.Instant.from(first).subtract({ milliseconds: 1 }));
  return Array.from({ length: monthsBack + 1 }, (_, back) => monthAfter(current, -back))
    .filter((month) => month >= oldest && !settled.has(month))
    .slice(0, monthsAtOnce);
};

/**
 * Counts the figures of the running month and of every month in which something changed. Idempotent: a second run at the
 * same moment changes nothing. Returns the months.
 */
export const refreshFigures = async (tx: Transaction, now: Temporal.Instant): Promise<string[]> => {
  // One at a time: a slower count must not overwrite a later one.
  await sql`select pg_advisory_xact_lock(hashtext('score-figures'))`.execute(tx);
  const months = await monthsToCount(tx, now);
  for (const month of months) await countMonth(tx, monthSpan(month, now), now);
  return months;
};
