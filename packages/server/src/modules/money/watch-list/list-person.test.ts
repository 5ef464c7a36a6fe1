import { watchEndpoints } from '@lianfang/contract/watch-list/endpoints';
import type { WatchRecord } from '@lianfang/contract/watch-list/watch-entries';
import { beforeAll, describe, expect, test } from 'vitest';
import { createMoneyWorld } from '../../../../test/money-world.ts';
import { createWatchHands, idOf } from '../../../../test/watch-world.ts';
import { createWorld } from '../../../../test/world.ts';

const world = await createWorld('2026-03-02T01:00:00Z');
const money = await createMoneyWorld(world);
const { head } = money;

const { propose } = createWatchHands(money);

const lift = (entry: WatchRecord, decision: string | null) =>
  head.call(watchEndpoints.liftWatchEntry, {
    params: idOf(entry),
    body: { reason: '认定已撤销', decision, version: entry.version },
  });

describe('a person is listed above the county', () => {
  let entry: WatchRecord;
  beforeAll(async () => {
    const subject = { kind: 'name', name: '测试丙', idNumber: '63000019000101002X' };
    entry = await propose({ subject, paper: '移送认定材料' });
  });

  test('the county may not approve it, only submit it', async () => {
    const sent = { params: idOf(entry), body: { version: entry.version } };
    expect((await head.call(watchEndpoints.approveWatchEntry, sent)).code).toBe('watch-above-county');
    const body = { organ: '测试市公安局', version: entry.version };
    entry = (await head.call(watchEndpoints.forwardWatchEntry, { params: idOf(entry), body })).reply;
    expect(entry).toMatchObject({ state: 'forwarded', level: 'prefecture', deliveryList: [] });
  });

  test('what the prefecture decides is recorded with its number, and only then delivered', async () => {
    const body = { decision: '测市公认字〔2026〕7号', version: entry.version };
    entry = (await head.call(watchEndpoints.recordWatchDecision, { params: idOf(entry), body })).reply;
    expect(entry).toMatchObject({ state: 'in-force', issuer: '测试市公安局', decision: '测市公认字〔2026〕7号' });
    expect(entry.deliveryList).toHaveLength(2);
  });

  test('the name lies sealed in the database', async () => {
    const rows = await world.database.query.selectFrom('watch_entry').selectAll().where('kind', '=', 'name').execute();
    expect(JSON.stringify(rows, (_key, value) => (typeof value === 'bigint' ? String(value) : value))).not.toContain(
      '测试丙',
    );
  });

  test('it is lifted by the decision above, not by the county alone', async () => {
    expect((await lift(entry, null)).code).toBe('watch-needs-decision');
    expect((await lift(entry, '测市公撤字〔2026〕1号')).reply.state).toBe('lifted');
  });

  test('an account is not submitted above', async () => {
    const own = await propose();
    const body = { organ: '测试市公安局', version: own.version };
    const got = await head.call(watchEndpoints.forwardWatchEntry, { params: idOf(own), body });
    expect(got.code).toBe('watch-not-above');
    const refused = { params: idOf(own), body: { reason: '依据不足', version: own.version } };
    expect((await head.call(watchEndpoints.refuseWatchEntry, refused)).reply.state).toBe('refused');
    expect((await head.call(watchEndpoints.refuseWatchEntry, refused)).code).toBe('watch-state');
  });
});
