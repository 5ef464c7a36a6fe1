import { mostFigureDays } from '@lianfang/contract/money-figures/refusals';
import { sql } from 'kysely';
import { timeZone } from '../../../kernel/clock/clock.ts';

/** What the figures are counted over: two days, both counted, and a unit with everything below it. */
export interface FigureFilter {
  readonly from: string;
  readonly until: string;
  readonly unitId?: string | undefined;
}

const startOf = (day: Temporal.PlainDate): string => day.toZonedDateTime(timeZone).toInstant().toString();

/** Moments of [00:00 of the first day, 24:00 of the last) in the county's time; null where that is no span. */
export const momentsOf = ({
  from,
  until,
}: FigureFilter): { readonly since: string; readonly before: string } | null => {
  const first = Temporal.PlainDate.from(from);
  const last = Temporal.PlainDate.from(until);
  const { days } = first.until(last, { largestUnit: 'days' });
  if (days < 0 || days >= mostFigureDays) return null;
  return { since: startOf(first), before: startOf(last.add({ days: 1 })) };
};

/** Whether a unit lies in the unit that the filter names; everything where it names none. */
export const withinFilter = (path: string, unitId: string | undefined) =>
  unitId === undefined
    ? sql<boolean>`true`
    : sql<boolean>`starts_with(${sql.ref(path)}, (select unit.path from unit where unit.id = ${unitId}))`;
