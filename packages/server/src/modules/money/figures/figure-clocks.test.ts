import { appealEndpoints } from '@lianfang/contract/appeals/endpoints';
import { dutyEndpoints } from '@lianfang/contract/duty/endpoints';
import { CaseId } from '@lianfang/contract/ids';
import { moneyFigureEndpoints } from '@lianfang/contract/money-figures/endpoints';
import type { MoneyFigure } from '@lianfang/contract/money-figures/figures';
import { expect, test } from 'vitest';
import { examined } from '../../../../test/appeal-world.ts';
import { createMoneyWorld } from '../../../../test/money-world.ts';
import { runJobsNow } from '../../../../test/run-jobs.ts';
import { createWorld } from '../../../../test/world.ts';
import { moneyJobs } from '../index.ts';

const world = await createWorld('2026-03-02T01:00:00Z');
const money = await createMoneyWorld(world);
const { officer, head, clerk } = money;
const query = { from: '2026-03-02', until: '2026-03-02' };

const pass = async (duration: Temporal.DurationLike): Promise<void> => {
  world.clock.set(world.clock.now().add(duration));
  await runJobsNow(world.platform, moneyJobs);
  for (const who of [officer, head, clerk]) await world.signInAgain(who);
};

const countOf = async (figure: MoneyFigure) => {
  const { misses } = (await officer.call(moneyFigureEndpoints.readMoneyFigures, { query })).reply;
  const { count, outOf } = misses.find((one) => one.figure === figure) ?? {};
  return [count, outOf];
};
const recordsOf = async (figure: MoneyFigure, who = officer) =>
  (await who.call(moneyFigureEndpoints.listMoneyFigureRecords, { query: { ...query, figure } })).reply.rows;

test('a clock of an order that ran out counts as unexplained until its cause is said, and late only once', async () => {
  const [order] = await money.sealed(await money.report(), { number: '6228480000000095001' });
  expect(await countOf('unexplained')).toEqual([0, 0]);
  await pass({ minutes: 61 });
  expect(await countOf('unexplained')).toEqual([1, 1]);
  expect(await countOf('late-answer')).toEqual([1, 1]);
  const [record, ...more] = await recordsOf('unexplained');
  expect([record?.orderId, record?.number, more]).toEqual([order?.id, order?.number, []]);
  expect(record?.seconds).toBeGreaterThan(0);
  const [missed] = (await clerk.call(dutyEndpoints.listMissedClocks, { query: { limit: 50 } })).reply.rows;
  if (!missed) throw new Error('nothing was missed');
  const body = { cause: '值班人员未交接', version: missed.version };
  await clerk.call(dutyEndpoints.explainMissedClock, { params: { missedClockId: missed.id }, body });
  expect(await countOf('unexplained')).toEqual([0, 1]);
  expect(await recordsOf('unexplained')).toEqual([]);
  expect(await countOf('late-answer')).toEqual([1, 1]);
});

test('an unrelated account that is not released in three days, and an appeal that nobody decides, are late', async () => {
  const found = await money.filed();
  const number = '6228480000000095002';
  const [frozen] = await money.sealed(found, { kind: 'freeze', number });
  if (!frozen) throw new Error('nothing was sealed');
  await money.answered(frozen);
  const body = { account: number, reason: '货款，有合同。' };
  const said = await officer.call(appealEndpoints.findUnrelated, { params: { caseId: CaseId.parse(found.id) }, body });
  expect(said.status).toBe(200);
  const appeal = await examined(money, null);
  expect([await countOf('late-release'), await countOf('late-appeal')]).toEqual([
    [0, 1],
    [0, 1],
  ]);
  await pass({ hours: 24 * 8 });
  expect([await countOf('late-release'), await countOf('late-appeal')]).toEqual([
    [1, 1],
    [1, 1],
  ]);
  expect(await recordsOf('late-release')).toMatchObject([{ caseId: found.id, orderId: null, appealId: null }]);
  expect(await recordsOf('late-appeal')).toMatchObject([
    { caseId: null, orderId: null, appealId: appeal.id, number: appeal.number },
  ]);
  expect(await recordsOf('late-notice')).toEqual([]);
});

test('a bank counts nothing of it', async () => {
  const got = await clerk.call(moneyFigureEndpoints.listMoneyFigureRecords, {
    query: { ...query, figure: 'late-appeal' },
  });
  expect(got.code).toBe('not-allowed');
});
