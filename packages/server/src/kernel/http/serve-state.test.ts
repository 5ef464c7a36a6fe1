import { Writable } from 'node:stream';
import { afterAll, describe, expect, test } from 'vitest';
import { createTestPlatform, testOrigin } from '../../../test/platform.ts';
import { createApp } from '../../app.ts';
import { createLog } from '../log/log.ts';
import { createMetrics, poolGauge } from '../log/metrics.ts';

const lines: string[] = [];
const into = new Writable({
  write(chunk, _encoding, done) {
    lines.push(String(chunk));
    done();
  },
});
const platform = { ...(await createTestPlatform()), log: createLog('debug', into) };
const metrics = createMetrics(false);
metrics.add(poolGauge(platform.database));
const healthy = { jobs: true };
const server = await createApp({ ...platform, metrics, checks: { jobs: async () => healthy.jobs } });
const guarded = await createApp({ ...platform, metrics, metricsToken: 'a-token-of-some-length' });
afterAll(() => Promise.all([server.close(), guarded.close()]));

describe('the state of the platform', () => {
  test('alive is told without the database, ready with everything it needs', async () => {
    expect((await server.inject('/health')).json()).toEqual({ alive: true });
    const ready = await server.inject('/ready');
    expect(ready.json()).toEqual({ ready: true, database: true, migrations: true, jobs: true });
  });

  test('one thing missing is 503 and named', async () => {
    healthy.jobs = false;
    const got = await server.inject('/ready');
    healthy.jobs = true;
    expect(got.statusCode).toBe(503);
    expect(got.json()).toMatchObject({ ready: false, jobs: false, database: true });
  });
});

describe('metrics', () => {
  test('count requests by endpoint and show the pool', async () => {
    await server.inject('/api/units');
    const { body, headers } = await server.inject('/metrics');
    expect(headers['content-type']).toContain('text/plain');
    expect(body).toMatch(/http_request_duration_seconds_count\{endpoint="listUnits",method="GET",status="4xx"\} 1/);
    expect(body).toMatch(/database_connections\{state="idle"\} \d/);
  });

  test('are open to this machine alone where there is no token, and a forwarded call is not from this machine', async () => {
    expect((await server.inject({ url: '/metrics', remoteAddress: '10.0.0.7' })).statusCode).toBe(404);
    const forwarded = { url: '/metrics', headers: { 'x-forwarded-for': '127.0.0.1' } };
    expect((await server.inject(forwarded)).statusCode).toBe(404);
  });

  test('open to the token from anywhere, and then to nobody without it', async () => {
    const ask = (authorization: string) =>
      guarded.inject({ url: '/metrics', remoteAddress: '10.0.0.7', headers: { authorization } });
    expect((await ask('Bearer a-token-of-some-length')).statusCode).toBe(200);
    expect((await ask('Bearer a-token-of-some-lengtH')).statusCode).toBe(404);
    expect((await guarded.inject('/metrics')).statusCode).toBe(404);
  });
});

describe('the log', () => {
  test('says which endpoint was asked and how it ended, and nothing that somebody wrote', async () => {
    lines.length = 0;
    await server.inject({
      method: 'POST',
      url: '/api/units?search=zhang-san',
      headers: { origin: testOrigin, cookie: 'lianfang_session=secret-token' },
      payload: { name: '张三 169 0000 0000' },
    });
    await server.inject('/people/zhang-san');
    const text = lines.join('');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ endpoint: 'openUnit', method: 'POST', status: 400 });
    for (const secret of ['zhang-san', '张三', '0000', 'secret-token', '127.0.0.1']) expect(text).not.toContain(secret);
  });
});
