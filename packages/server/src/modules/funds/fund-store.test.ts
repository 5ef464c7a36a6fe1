import { ledgerOf } from '@lianfang/engine/funds/ledger/ledger';
import type { Transfer } from '@lianfang/engine/funds/transfer';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ClonedDatabase, cloneDatabase } from '../../../test/clone.ts';
import { openFundLedger, storeTransfers } from './index.ts';

const opened = Temporal.Instant.from('2026-03-02T01:00:00Z');
const nothingTwice = -1;

let database: ClonedDatabase;
beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());

interface Standing {
  readonly id: string;
  readonly ordinal: number;
  readonly isVoid: boolean;
}

/** What stands of these transfers in the database, told one list after another; each is called by an id of its own. */
const standingInDatabase = (batches: readonly (readonly Transfer[])[]): Promise<Standing[]> =>
  database.query.transaction().execute(async (tx) => {
    const ledgerId = await openFundLedger(tx, opened);
    for (const batch of batches) await storeTransfers(tx, ledgerId, batch, nothingTwice);
    const rows = await tx
      .selectFrom('fund_transfer')
      .select(['reference', 'ordinal', 'is_void'])
      .where('ledger_id', '=', ledgerId)
      .where('side', '=', 'out')
      .execute();
    return rows.map((row) => ({ id: row.reference ?? '', ordinal: Number(row.ordinal), isVoid: row.is_void }));
  });

const voidIn = (standing: readonly { readonly id: string; readonly isVoid: boolean }[]): string[] =>
  standing.flatMap(({ id, isVoid }) => (isVoid ? [id] : [])).toSorted();

const someBatches = fc
  .array(
    fc.record({
      from: fc.constantFrom('A', 'B', ''),
      to: fc.constantFrom('A', 'B', 'C'),
      amount: fc.integer({ min: 1, max: 2 }),
      at: fc.integer({ min: 0, max: 9 }).map((minutes) => opened.epochMilliseconds + minutes * 60_000),
      channel: fc.oneof(
        { weight: 5, arbitrary: fc.constant('transfer' as const) },
        fc.constantFrom('reversal' as const, 'refund' as const),
      ),
    }),
    { minLength: 20, maxLength: 60 },
  )
  .chain((drawn) => {
    const transfers: Transfer[] = drawn.map((one, place) => ({ ...one, id: `T${place}` }));
    return fc
      .array(fc.nat({ max: transfers.length }), { maxLength: 3 })
      .map((cuts) => [0, ...cuts.toSorted((a, b) => a - b), transfers.length])
      .map((cuts) => cuts.slice(1).map((end, place) => transfers.slice(cuts[place], end)));
  });

test('where nothing is told twice, what is reversed stands as in memory, in whatever parts it comes', async () => {
  let [voided, kept] = [0, 0];
  await fc.assert(
    fc.asyncProperty(someBatches, async (batches) => {
      const standing = await standingInDatabase(batches);
      const ledger = ledgerOf([], { skewMs: nothingTwice });
      for (const batch of batches) ledger.append(batch);
      const { rows } = ledger;
      const inMemory = Array.from({ length: rows.count }, (_, row) => ({ id: rows.id(row), isVoid: rows.isVoid(row) }));
      expect(voidIn(standing)).toEqual(voidIn(inMemory));
      expect(standing.map(({ ordinal }) => ordinal).toSorted((a, b) => a - b)).toEqual([...standing.keys()]);
      voided += voidIn(standing).length;
      kept += standing.length;
    }),
    { numRuns: 150 },
  );
  expect(voided).toBeGreaterThan(50);
  expect(kept - voided).toBeGreaterThan(500);
}, 60_000);

test('a transfer needs its ledger, and stays in it', async () => {
  const [known, unknown] = [crypto.randomUUID(), crypto.randomUUID()];
  const add = (ledgerId: string) =>
    database.query
      .insertInto('fund_transfer')
      .values({
        account: 'A',
        ledger_id: ledgerId,
        at: opened.toString(),
        side: 'out',
        ordinal: 0n,
        counterparty: 'B',
        amount: 1n,
        channel: 'transfer',
        is_void: false,
      })
      .execute();
  await expect(add(unknown)).rejects.toThrow('a transfer belongs to a ledger');
  await database.query.insertInto('fund_ledger').values({ id: known, opened_at: opened.toString() }).execute();
  await add(known);
});
