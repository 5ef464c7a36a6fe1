import { beforeEach, describe, expect, test } from 'vitest';
import { createLoopback } from '../../../test/loopback.ts';
import { createTestPlatform } from '../../../test/platform.ts';
import { runJobsNow } from '../../../test/run-jobs.ts';
import { writeWith } from '../database/transact.ts';
import { outboxJobs } from './deliver-message.ts';
import { outboxGauge } from './outbox-gauge.ts';
import { claimMessage, reviveMessage } from './outbox-store.ts';
import { post } from './post.ts';
import { smsGateway } from './sms-gateway.ts';

const accepted = JSON.stringify({ accepted: true, reference: 'r' });
const trouble = { asked: 0, always: false };

/** Fails every tenth attempt, falls silent after taking every seventh, and drops what it has taken before. */
const taken = new Map<string, string>();
const gateway = await createLoopback(({ headers, body }) => {
  trouble.asked += 1;
  if (trouble.always || trouble.asked % 10 === 0) return { status: 503, body: '' };
  taken.set(String(headers['idempotency-key']), JSON.parse(body).text);
  return trouble.asked % 7 === 0 ? 'silent' : { status: 200, body: accepted };
});
const platform = {
  ...(await createTestPlatform()),
  channels: { sms: smsGateway({ url: gateway.url, token: null, patience: 100 }) },
};
const { database, clock } = platform;
const { query } = database;

const send = (words: string, more = {}) =>
  writeWith(database, (tx) =>
    post(
      { tx, now: clock.now(), platform },
      { channel: 'sms', recipient: '16900000000', template: 'task-due', words, dedupeKey: words, ...more },
    ),
  );

const states = () => outboxGauge(database).read();
const rowOf = (id: string | null) =>
  query.selectFrom('outbox_message').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

/** Lets the hours pass, running whatever becomes due. */
const pass = async (hours: number): Promise<void> => {
  for (let hour = 0; hour < hours; hour += 1) {
    clock.advance(Temporal.Duration.from({ hours: 1 }));
    await runJobsNow(platform, outboxJobs);
  }
};

beforeEach(() => {
  taken.clear();
  trouble.always = false;
});

describe('the outbox', () => {
  test('delivers every message though one attempt in ten fails and others get no answer, and none twice', async () => {
    for (let n = 0; n < 40; n += 1) await send(`第 ${n} 条`);
    await runJobsNow(platform, outboxJobs);
    await pass(4);
    expect(await states()).toEqual({ sent: 40 });
    expect(taken.size).toBe(40);
    expect(gateway.heard.length).toBeGreaterThan(40);
  });

  test('sends nothing where the transaction does not commit, and one of two with the same key', async () => {
    const undone = writeWith(database, async (tx) => {
      const to = { channel: 'sms', recipient: '1', template: 'task-due', words: 'x', dedupeKey: 'x' } as const;
      await post({ tx, now: clock.now(), platform }, to);
      throw new Error('no');
    });
    await expect(undone).rejects.toThrow('no');
    expect(await send('一次')).not.toBeNull();
    expect(await send('一次')).toBeNull();
    await pass(1);
    expect([...taken.values()]).toEqual(['一次']);
  });

  test('holds a message back until the quiet hours are over', async () => {
    await send('早上', { notBefore: clock.now().add({ hours: 3 }) });
    await pass(2);
    expect(taken.size).toBe(0);
    await pass(2);
    expect([...taken.values()]).toEqual(['早上']);
  });

  test('gives up after eight attempts, visibly, and tries again when asked to', async () => {
    trouble.always = true;
    const id = await send('总是失败');
    await runJobsNow(platform, outboxJobs);
    await pass(30);
    expect(await rowOf(id)).toMatchObject({ state: 'dead', fault: 'http-503', attempts: 8 });
    trouble.always = false;
    await writeWith(database, (tx) => reviveMessage(tx, String(id), clock.now()));
    await pass(2);
    expect(await rowOf(id)).toMatchObject({ state: 'sent', fault: null });
  });

  test('gives up at once where the installation has no such channel', async () => {
    const id = await send('无通道', { channel: 'wecom' });
    await pass(1);
    expect(await rowOf(id)).toMatchObject({ state: 'dead', fault: 'channel-not-set-up' });
  });

  test('takes up again what a killed server was sending, and the other side drops the repeat', async () => {
    const id = String(await send('中断'));
    await writeWith(database, (tx) => claimMessage(tx, id, clock.now()));
    await runJobsNow(platform, outboxJobs);
    expect(await rowOf(id)).toMatchObject({ state: 'sending' });
    await pass(2);
    expect(await rowOf(id)).toMatchObject({ state: 'sent' });
  });

  test('keeps neither number nor words readable in the database', async () => {
    const row = await rowOf(await send('保密内容', { recipient: '16900000001' }));
    expect(JSON.stringify(row)).not.toMatch(/16900000001|保密/);
  });
});
