import type { Transaction } from '../../kernel/database/connect.ts';

export interface NewCalendarDay {
  readonly date: string;
  readonly kind: 'holiday' | 'workday' | 'usual';
  readonly name: string;
}

interface Changing {
  readonly by: string;
  readonly now: Temporal.Instant;
}

/** The county's word on a day, in place of any earlier one. */
export const setCalendarDay = async (
  tx: Transaction,
  year: number,
  day: NewCalendarDay,
  { by, now }: Changing,
): Promise<void> => {
  const row = { ...day, year, changed_at: now.toString(), changed_by: by };
  await tx
    .insertInto('calendar_day')
    .values(row)
    .onConflict((conflict) => conflict.column('date').doUpdateSet(row))
    .execute();
};

/** The county's own arrangement of a year, in place of what it had entered for it. */
export const replaceCalendarYear = async (
  tx: Transaction,
  year: { readonly year: number; readonly basis: string; readonly days: readonly NewCalendarDay[] },
  changing: Changing,
): Promise<void> => {
  const row = { year: year.year, basis: year.basis, changed_at: changing.now.toString(), changed_by: changing.by };
  await tx
    .insertInto('calendar_year')
    .values(row)
    .onConflict((conflict) => conflict.column('year').doUpdateSet(row))
    .execute();
  await tx.deleteFrom('calendar_day').where('year', '=', year.year).execute();
  for (const day of year.days) await setCalendarDay(tx, year.year, day, changing);
};
