import { seriesRecordEndpoints } from '@lianfang/contract/series/series-endpoints';
import { v7 as uuid } from 'uuid';
import { expect, test } from 'vitest';
import { createMoneyWorld } from '../../../../test/money-world.ts';
import { ofSeries, openedSeries, paidTo } from '../../../../test/series-world.ts';
import { createWorld } from '../../../../test/world.ts';

const world = await createWorld();
const money = await createMoneyWorld(world);
const { officer, clerk, bank } = money;
const account = '6228480000000021801';

const paymentsOf = (person: typeof officer, series: { readonly id: string }, month?: string) =>
  person.call(seriesRecordEndpoints.readSeriesPayments, {
    params: ofSeries(series),
    query: month === undefined ? {} : { month },
  });

test('single payments come by month in the county’s time, the first one first, with the payee’s account', async () => {
  const paid = (at: string, amount: number) => ({ ...paidTo(account, bank, amount), at });
  // The last minute of January in Shanghai, and the first of February, are both the 31st in UTC.
  const one = await money.report({
    transfers: [paid('2026-01-31T16:00:00.000Z', 300), paid('2026-01-31T15:59:00.000Z', 200)],
  });
  const other = await money.report({ transfers: [paid('2026-02-03T01:00:00.000Z', 500)] });
  const { reply } = await paymentsOf(officer, await openedSeries(officer, [one, other]));
  expect(reply).toMatchObject({
    total: 3,
    casesLeftOut: 0,
    months: [
      { month: '2026-01', payments: 1, cases: 1, amount: 200 },
      { month: '2026-02', payments: 2, cases: 2, amount: 800 },
    ],
  });
  expect(reply.payments.map(({ caseId, amount, account: to }) => [caseId, amount, to])).toEqual([
    [one.id, 200, account],
    [one.id, 300, account],
    [other.id, 500, account],
  ]);
});

test('where there are many, only those of the month that is asked for are told', async () => {
  const cases = [await money.report({ transfers: [paidTo(account, bank, 100)] }), await money.report()];
  const rows = Array.from({ length: 250 }, (_, place) => ({
    id: uuid(),
    case_id: cases[1]?.id ?? '',
    at: new Date(Date.UTC(2025, place % 2, 1 + (place % 20))).toISOString(),
    amount: BigInt(place + 1),
    method: 'bank',
    to_number: account,
  }));
  await world.database.query.insertInto('case_transfer').values(rows).execute();
  const series = await openedSeries(officer, cases);
  const all = (await paymentsOf(officer, series)).reply;
  expect([all.total > 250, all.payments]).toEqual([true, []]);
  const january = (await paymentsOf(officer, series, '2025-01')).reply;
  expect(january.payments).toHaveLength(125);
  expect(january.months).toEqual(all.months);
  expect((await paymentsOf(officer, series, '2025-13')).code).toBe('bad-request');
});

test('payments of cases that somebody may not read are not told, and banks are told of none', async () => {
  const squad = await world.unit('城北派出所');
  const there = await world.person(squad, ['police-officer']);
  const county = await world.person(world.county, ['police-head']);
  const own = await money.report({ transfers: [paidTo(account, bank, 700)] });
  const theirs = await (await createMoneyWorld(world, squad)).report({ transfers: [paidTo(account, bank, 900)] });
  const series = await openedSeries(county, [own, theirs]);
  const seen = (await paymentsOf(there, series)).reply;
  expect([seen.payments.map(({ amount }) => amount), seen.total, seen.casesLeftOut]).toEqual([[900], 1, 1]);
  expect((await paymentsOf(county, series)).reply.total).toBe(2);
  expect((await paymentsOf(clerk, series)).code).toBe('not-allowed');
});
