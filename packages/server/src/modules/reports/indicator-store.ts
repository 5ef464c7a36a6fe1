import { Indicator } from '@lianfang/contract/reports/reports';
import type { Selectable } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Transaction } from '../../kernel/database/connect.ts';
import type { Indicator as IndicatorRow } from '../../kernel/database/tables/indicator.ts';

export const indicatorOf = (row: Selectable<IndicatorRow>): Indicator =>
  Indicator.parse({
    id: row.id,
    code: row.code,
    name: row.name,
    countedIn: row.counted_in,
    kind: row.kind,
    outOf: row.out_of,
    required: row.required,
  });

/** Adds a figure that a measure asks for; null where the code is taken. */
export const insertIndicator = async (
  tx: Transaction,
  lineageId: string,
  text: Omit<Indicator, 'id'>,
  now: Temporal.Instant,
): Promise<Indicator | null> => {
  const row = await tx
    .insertInto('indicator')
    .values({
      id: uuid(),
      lineage_id: lineageId,
      code: text.code,
      name: text.name,
      counted_in: text.countedIn,
      kind: text.kind,
      out_of: text.outOf,
      required: text.required,
      created_at: now.toString(),
    })
    .onConflict((conflict) => conflict.column('code').doNothing())
    .returningAll()
    .executeTakeFirst();
  return row ? indicatorOf(row) : null;
};
