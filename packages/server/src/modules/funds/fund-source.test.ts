import { type Transfer, channels } from '@lianfang/engine/funds/transfer';
import type { FlowRow } from '@lianfang/engine/funds/flow-table/flow-table';
import { flowTable } from '@lianfang/engine/funds/flow-table/trace-flow-table';
import { ledgerOf } from '@lianfang/engine/funds/ledger/ledger';
import { ledgerSource } from '@lianfang/engine/funds/source/transfer-source';
import { type StopPlan, stopPlan } from '@lianfang/engine/funds/stop-plan/stop-plan';
import { traceRules } from '@lianfang/engine/funds/trace/holding';
import type { Origin, TraceOptions } from '@lianfang/engine/funds/trace/trace-options';
import type { Trace } from '@lianfang/engine/funds/trace/trace';
import { traceResult } from '@lianfang/engine/funds/trace/trace-result';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ClonedDatabase, cloneDatabase } from '../../../test/clone.ts';
import { fundSource, openFundLedger, storeTransfers } from './index.ts';

const minute = 60_000;
const start = Date.UTC(2026, 2, 2, 1);
const at = (minutes: number): number => start + minutes * minute;
const opened = Temporal.Instant.from('2026-03-02T01:00:00Z');

let database: ClonedDatabase;
beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());

/** A ledger in the database holding these transfers, told in batches. */
const stored = async (...batches: readonly (readonly Transfer[])[]): Promise<string> =>
  database.query.transaction().execute(async (tx) => {
    const id = await openFundLedger(tx, opened);
    for (const batch of batches) await storeTransfers(tx, id, batch);
    return id;
  });

const banks = ['one', 'two', 'three'];
const accounts = ['A', 'B', 'C', 'D', 'E', 'F'];
const someTransfers = fc
  .array(
    fc.record({
      from: fc.constantFrom(...accounts, ''),
      to: fc.constantFrom(...accounts, ''),
      amount: fc.integer({ min: 1, max: 9 }),
      at: fc.oneof(fc.integer({ min: 0, max: 16 }), fc.constantFrom(2, 5)).map(at),
      channel: fc.oneof({ weight: 8, arbitrary: fc.constant('transfer' as const) }, fc.constantFrom(...channels)),
    }),
    { minLength: 30, maxLength: 80 },
  )
  .map((drawn) =>
    drawn
      .filter(({ from, to }) => from !== '' || to !== '')
      .map((one, i) =>
        i % 5 === 0 ? one : { ...one, id: `T${i}`, ...(i % 2 === 0 && { source: banks[i % 3] ?? '' }) },
      ),
  );
/** Money put into an account, or one of the transfers, told as its payee's or its payer's. */
const someOrigins = fc.array(
  fc.record({
    account: fc.constantFrom(...accounts),
    amount: fc.integer({ min: 10, max: 60 }),
    at: fc.integer({ min: 0, max: 4 }).map(at),
    named: fc.option(fc.record({ place: fc.nat({ max: 29 }), side: fc.constantFrom('from', 'to') })),
  }),
  { minLength: 1, maxLength: 3 },
);
const originsOf = (
  drawn: typeof someOrigins extends fc.Arbitrary<infer T> ? T : never,
  transfers: readonly Transfer[],
): Origin[] =>
  drawn.map(({ named, ...unseen }) => {
    const transfer = named === null ? undefined : transfers[named.place];
    if (named === null || transfer === undefined || transfer[named.side] === '') return unseen;
    return { account: transfer[named.side], amount: transfer.amount, at: transfer.at };
  });
const someBalances = fc
  .array(
    fc.tuple(
      fc.constantFrom(...accounts),
      fc.record({ amount: fc.integer({ min: 0, max: 20 }), at: fc.integer({ min: 0, max: 16 }).map(at) }),
    ),
    { maxLength: 4 },
  )
  .map((told) => new Map(told));
const someOptions = fc.record({
  rule: fc.constantFrom(...traceRules),
  layers: fc.constantFrom(1, 3, 8),
  windowMs: fc.constantFrom(3 * minute, 8 * minute, Infinity, Infinity),
  leastAmount: fc.constantFrom(1, 1, 3),
  fanOut: fc.constantFrom(2, 6, Infinity, Infinity),
  sinks: fc.constantFrom(['cash', 'abroad'] as const, channels.slice(1)),
  silent: fc.subarray(accounts),
  balances: someBalances,
});

const optionsOf = ({ silent, ...options }: TraceOptions & { readonly silent: readonly string[] }): TraceOptions => ({
  ...options,
  isAnswered: (account) => !silent.includes(account),
});

test('whatever the transfers and options, a trace over the database is the one over the ledger in memory', async () => {
  let followed = 0;
  await fc.assert(
    fc.asyncProperty(
      someTransfers,
      someOrigins,
      someOptions,
      fc.integer({ min: 1, max: 59 }),
      async (transfers, drawnOrigins, drawn, cut) => {
        const options = optionsOf(drawn);
        const origins = originsOf(drawnOrigins, transfers);
        const ledger = ledgerOf(transfers.slice(0, cut));
        ledger.append(transfers.slice(cut));
        const ledgerId = await stored(transfers.slice(0, cut), transfers.slice(cut));
        const [inMemory, inDatabase] = await Promise.all([
          ledgerSource(ledger).trace(origins, options),
          fundSource(database.query, ledgerId, { historyMs: 90 * 86_400_000 }).trace(origins, options),
        ]);
        expect(traceResult(inDatabase)).toEqual(traceResult(inMemory));
        // What lies beyond the window and before a told balance is not fetched, so the stay of money is read from less.
        const isWhole = drawn.windowMs === Infinity && drawn.balances.size === 0;
        const planOf = (trace: Trace): StopPlan | null => (isWhole ? stopPlan(trace, at(20)) : null);
        expect(planOf(inDatabase)).toEqual(planOf(inMemory));
        const lean = await fundSource(database.query, ledgerId).trace(origins, options);
        expect(traceResult(lean)).toEqual(traceResult(inMemory));
        const tableOf = (trace: Trace): FlowRow[] => (drawn.balances.size === 0 ? flowTable(trace) : []);
        expect(tableOf(lean)).toEqual(tableOf(inMemory));
        followed += inMemory.flows.size;
      },
    ),
    { numRuns: 150 },
  );
  expect(followed).toBeGreaterThan(400);
}, 60_000);

const pay = (from: string, to: string, amount: number, minutes: number, more: Partial<Transfer> = {}): Transfer => ({
  from,
  to,
  amount,
  at: at(minutes),
  ...more,
});

test('what was told before moves nothing, and a late reversal voids what it reverses', async () => {
  const first = [pay('A', 'B', 500, 1), pay('B', 'C', 300, 2, { id: 'R2' })];
  const again = [pay('A', 'B', 500, 1, { id: 'R1' }), pay('C', 'B', 300, 9, { id: 'R3', channel: 'reversal' })];
  await database.query.transaction().execute(async (tx) => {
    const id = await openFundLedger(tx, opened);
    expect(await storeTransfers(tx, id, first)).toEqual({ added: 2, duplicates: 0 });
    expect(await storeTransfers(tx, id, again)).toEqual({ added: 1, duplicates: 1 });
    expect(await storeTransfers(tx, id, again)).toEqual({ added: 0, duplicates: 2 });
    const rows = await tx
      .selectFrom('fund_transfer')
      .select(['ordinal', 'account', 'side', 'reference', 'is_void'])
      .where('ledger_id', '=', id)
      .orderBy('ordinal')
      .orderBy('side', 'desc')
      .execute();
    expect(rows.map((row) => [Number(row.ordinal), row.account, row.side, row.reference, row.is_void])).toEqual([
      [0, 'A', 'out', null, true],
      [0, 'B', 'in', null, true],
      [1, 'B', 'out', 'R2', true],
      [1, 'C', 'in', 'R2', true],
      [2, 'A', 'out', 'R1', false],
      [2, 'B', 'in', 'R1', false],
      [3, 'C', 'out', 'R3', true],
      [3, 'B', 'in', 'R3', true],
      [4, 'A', 'out', 'R1', true],
      [4, 'B', 'in', 'R1', true],
      [5, 'C', 'out', 'R3', true],
      [5, 'B', 'in', 'R3', true],
    ]);
  });
});

test('accounts and references of any letters, and none, come as they were told', async () => {
  const odd = ['甲,乙', '“丙”\n丁', "O'Brien; {x}", '𠮷 卡', '6228480000000200001'];
  const told = odd.map((account, i) =>
    pay(odd[i - 1] ?? '卡,\t1', account, 500 - i, 1 + i, i % 2 === 0 ? { id: `号,${i}` } : {}),
  );
  const all = [...told, pay(odd[4] ?? '', '', 100, 9, { channel: 'cash', id: '末' })];
  const id = await stored(all);
  const origins = [{ account: odd[0] ?? '', amount: 500, at: at(1) }];
  const found = traceResult(await fundSource(database.query, id).trace(origins));
  expect(found).toEqual(traceResult(await ledgerSource(ledgerOf(all)).trace(origins)));
  expect(found.transfers.map(({ id: reference }) => reference)).toEqual(['号,0', '2', '号,2', '4', '号,4', '末']);
  expect(found.sinks).toEqual({ cash: 100 });
});

test('one ledger is not read with another, and no more is fetched than may be', async () => {
  const mine = await stored([pay('A', 'B', 500, 1), pay('B', 'C', 300, 2)]);
  await stored([pay('B', 'D', 500, 2)]);
  const origins = [{ account: 'A', amount: 500, at: at(1) }];
  const { accounts: found } = traceResult(await fundSource(database.query, mine).trace(origins));
  expect(found.map(({ account, stoppable }) => [account, stoppable])).toEqual([
    ['B', 200],
    ['C', 300],
  ]);
  await expect(fundSource(database.query, mine, { most: 1 }).trace(origins)).rejects.toThrow('more than 1 transfers');
  await expect(fundSource(database.query, mine).trace([])).rejects.toThrow(RangeError);
});

test('of an account that pays out more often than the limit no more is fetched than shows it', async () => {
  const many = Array.from({ length: 500 }, (_, i) => pay('B', `X${i}`, 1, 2 + i, { id: `M${i}` }));
  const id = await stored([pay('A', 'B', 500, 1), ...many]);
  const origins = [{ account: 'A', amount: 500, at: at(1) }];
  const trace = await fundSource(database.query, id, { most: 20 }).trace(origins, { fanOut: 10 });
  expect(traceResult(trace).reasons).toEqual({ 'fan-out': 500 });
  expect(trace.ledger.rows.count).toBe(12);
});

test('the app’s login may add transfers, correct their standing and take them out, not rewrite what they tell', async () => {
  const id = await stored([pay('A', 'B', 500, 1)]);
  const mayNot = 'permission denied';
  await expect(
    database.query.updateTable('fund_transfer').set({ amount: 1n }).where('ledger_id', '=', id).execute(),
  ).rejects.toThrow(mayNot);
});
