import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { createTestPlatform } from '../../../test/platform.ts';
import type { Actor, PersonActor } from '../access/actor.ts';
import { PersonId, UnitId } from '@lianfang/contract/ids';
import { writeWith } from '../database/transact.ts';
import { createApp } from '../../app.ts';
import Fastify from 'fastify';
import cookie from '@fastify/cookie';
import { announce } from './announce.ts';
import { createHub, sessionEnded } from './hub.ts';
import { listen } from './listen.ts';
import { serveEvents } from './serve-events.ts';

const platform = await createTestPlatform();
const hub = createHub();
const listener = await listen(platform.database, hub, platform.log);

const id = (n: number): string => `00000000-0000-7000-8000-00000000000${n}`;
const township = UnitId.parse(id(8));
const office = UnitId.parse(id(9));

/** Who is signed in, by the cookie; a session that is taken out here is over. */
const sessions = new Map<string, PersonActor>();
const signIn = (n: number, unitId: UnitId): string => {
  const held = [{ role: 'office-officer', unitId: office, unitPath: `${office}/` }] as const;
  sessions.set(String(n), {
    kind: 'person',
    personId: PersonId.parse(id(n)),
    name: '测试人员',
    sessionId: `s${n}`,
    unitId,
    unitPath: `${unitId}/`,
    held: unitId === office ? held : [],
  });
  return `session=${n}`;
};

const server = Fastify();
await server.register(cookie);
serveEvents(server, {
  hub,
  platform,
  heartbeatSeconds: 0.05,
  authenticate: async (_tx, _now, wire): Promise<Actor> =>
    sessions.get(wire.cookies['session'] ?? '') ?? { kind: 'anonymous' },
});
const address = await server.listen({ port: 0, host: '127.0.0.1' });
afterAll(async () => {
  hub.close();
  await listener.stop();
  await server.close();
});

interface Stream {
  readonly response: Response;
  leave(): void;
  /** Reads on until the text holds what is looked for, or the stream ends. */
  until(found: string): Promise<string>;
}

const open = async (cookie: string, lastId?: string): Promise<Stream> => {
  const headers = { cookie, ...(lastId === undefined ? {} : { 'last-event-id': lastId }) };
  const left = new AbortController();
  const response = await fetch(`${address}/api/events`, { headers, signal: left.signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return {
    response,
    leave: () => left.abort(),
    until: async (found) => {
      while (!text.includes(found)) {
        const { done, value } = (await reader?.read()) ?? { done: true, value: '' };
        if (done) return text;
        text += value;
      }
      return text;
    },
  };
};

const tell = (what: Parameters<typeof announce>[1]) => writeWith(platform.database, (tx) => announce(tx, what));

describe('the stream of events', () => {
  test('is for who is signed in', async () => {
    const { response } = await open('');
    expect(response.status).toBe(401);
    expect(response.headers.get('content-type')).toContain('problem+json');
  });

  test('tells a person what concerns them or their units, after the commit, with ids alone', async () => {
    const one = await open(signIn(1, township));
    const other = await open(signIn(2, office));
    expect(one.response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    const undone = writeWith(platform.database, async (tx) => {
      await announce(tx, { personIds: [id(1)], topic: 'undone', id: 'x' });
      throw new Error('no');
    });
    await expect(undone).rejects.toThrow('no');
    await tell({ personIds: [id(1)], topic: 'notification', id: 'n-1' });
    await tell({ unitIds: [office], topic: 'task', id: 't-1' });
    await tell({ unitIds: [township], topic: 'last', id: '' });
    const seen = await one.until('event: last');
    expect(seen).toContain('event: notification\ndata: {"topic":"notification","id":"n-1"}');
    expect(seen).not.toContain('undone');
    expect(seen).not.toContain('t-1');
    expect(await other.until('t-1')).toContain('event: task');
  });

  test('gives who comes back what they missed, and says so where it no longer knows', async () => {
    const cookie = signIn(3, township);
    const first = await open(cookie);
    await tell({ personIds: [id(3)], topic: 'seen', id: 'a' });
    const last = /id: (\S+)\nevent: seen/.exec(await first.until('"a"'))?.[1];
    await tell({ personIds: [id(3)], topic: 'missed', id: 'b' });
    await tell({ personIds: [id(1)], topic: 'not-mine', id: 'c' });
    const back = await open(cookie, last);
    const seen = await back.until('"b"');
    expect(seen).toContain('event: missed');
    expect(seen).not.toMatch(/event: (seen|not-mine)/);
    expect(await (await open(cookie, '000000000000-5')).until('event: ')).toContain('event: resync');
  });

  test('ends with its session, at once where that is announced and at the next beat where it just ran out', async () => {
    const announced = await open(signIn(4, township));
    await tell({ personIds: [id(4)], topic: sessionEnded, id: 's4' });
    expect(await announced.until('never')).not.toContain(sessionEnded);
    const silent = await open(signIn(5, township));
    sessions.delete('5');
    expect(await silent.until('never')).toContain(': \n\n');
  });

  test('is opened at most twenty times by one person, and another may be opened when one is left', async () => {
    const cookie = signIn(6, township);
    const streams = await Promise.all(Array.from({ length: 20 }, () => open(cookie)));
    for (const stream of streams) expect(stream.response.status).toBe(200);
    expect((await open(cookie)).response.status).toBe(429);
    const open20 = hub.size;
    streams[0]?.leave();
    while (hub.size === open20) await pause(10);
    expect((await open(cookie)).response.status).toBe(200);
  });

  test('tells everybody to ask again after the connection to the database was lost', async () => {
    const stream = await open(signIn(7, township));
    const admin =
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'lianfang-live' and datname = current_database()";
    await platform.database.pool.query(admin);
    expect(await stream.until('event: resync')).toContain('event: resync');
    await tell({ personIds: [id(7)], topic: 'heard-again', id: '' });
    expect(await stream.until('heard-again')).toContain('event: heard-again');
  });
});

test('the platform itself serves it', async () => {
  const app = await createApp({ ...platform, hub });
  expect((await app.inject('/api/events')).statusCode).toBe(401);
  await app.close();
});
