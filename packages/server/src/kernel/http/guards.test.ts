import type { FastifyInstance, InjectOptions } from 'fastify';
import { afterAll, describe, expect, test } from 'vitest';
import { createTestPlatform, testOrigin } from '../../../test/platform.ts';
import { createApp } from '../../app.ts';

const platform = await createTestPlatform();
const rates = { perAddress: 100_000, perSession: 100_000, perEndpoint: true };
const server = await createApp({ ...platform, rates });
server.get('/api/limited', { config: { endpoint: 'limited', callsPerMinute: 2 } }, () => ({}));
const few = await createApp({ ...platform, rates: { ...rates, perAddress: 5, perSession: 3 } });
const secure = await createApp({ ...platform, rates, origin: 'https://county.example' });
afterAll(() => Promise.all([server.close(), few.close(), secure.close()]));

const ask = async (options: InjectOptions, of: FastifyInstance = server) => {
  const answer = await of.inject(options);
  const isProblem = String(answer.headers['content-type']).startsWith('application/problem+json');
  return { ...answer, headers: answer.headers, status: answer.statusCode, problem: isProblem ? answer.json() : null };
};

const command: InjectOptions = { method: 'POST', url: '/api/units', headers: { origin: testOrigin }, payload: {} };

const withHeaders = (headers: Record<string, string>) => ask({ ...command, headers });

const inSession = (n: number, token: string) =>
  ask({ url: '/api/units', remoteAddress: `10.0.1.${n}`, cookies: { lianfang_session: token } }, few);

const askedIn = (language: string) => ask({ url: '/api/nothing', headers: { 'accept-language': language } });

describe('headers', () => {
  test('no script may stand in a page, nobody may frame it, and every reply has a request id', async () => {
    const { headers } = await ask({ url: '/' });
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers['x-frame-options']).toBe('DENY');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['permissions-policy']).toContain('camera=()');
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('https alone is asked for over https, and not where the platform has none', async () => {
    expect((await ask({ url: '/' }, secure)).headers['strict-transport-security']).toContain('max-age=31536000');
    expect((await ask({ url: '/' }, secure)).headers['content-security-policy']).toContain('upgrade-insecure-requests');
    expect((await ask({ url: '/' })).headers['strict-transport-security']).toBeUndefined();
    expect((await ask({ url: '/' })).headers['content-security-policy']).not.toContain('upgrade-insecure-requests');
  });

  test('no reply of the interface is kept by a cache', async () => {
    expect((await ask({ url: '/api/units' })).headers['cache-control']).toBe('no-store');
  });
});

describe('the origin', () => {
  test('of another site is refused, for every method but reading', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'] as const) {
      const got = await ask({ ...command, method, headers: { origin: 'https://evil.example' } });
      expect([got.status, got.problem.code]).toEqual([403, 'not-allowed']);
    }
    expect((await ask({ url: '/api/units', headers: { origin: 'https://evil.example' } })).status).toBe(401);
  });

  test('must be there beside a cookie, and must not be contradicted by the browser', async () => {
    expect((await withHeaders({ cookie: 'lianfang_session=x' })).problem.code).toBe('not-allowed');
    expect((await withHeaders({ origin: 'null' })).problem.code).toBe('not-allowed');
    const contradicted = await withHeaders({ origin: testOrigin, 'sec-fetch-site': 'cross-site' });
    expect(contradicted.problem.code).toBe('not-allowed');
  });

  test('may be the address itself that was asked, or missing where there is no cookie', async () => {
    expect((await withHeaders({ origin: 'http://10.1.2.3:8080', host: '10.1.2.3:8080' })).status).toBe(400);
    expect((await withHeaders({})).status).toBe(400);
  });
});

describe('limits', () => {
  test('of calls from one address end in 429 with the seconds to wait, and leave other addresses alone', async () => {
    const from = (remoteAddress: string) => ask({ url: '/api/units', remoteAddress }, few);
    for (let call = 0; call < 5; call += 1) expect((await from('10.0.0.1')).status).toBe(401);
    const over = await from('10.0.0.1');
    expect([over.status, over.problem.code]).toEqual([429, 'too-many-requests']);
    expect(Number(over.headers['retry-after'])).toBeGreaterThan(0);
    expect((await from('10.0.0.2')).status).toBe(401);
    expect((await ask({ url: '/', remoteAddress: '10.0.0.1' }, few)).status).toBe(503);
  });

  test('of calls in one session hold from whatever address', async () => {
    for (let n = 1; n <= 3; n += 1) expect((await inSession(n, 'one')).status).toBe(401);
    expect((await inSession(4, 'one')).status).toBe(429);
    expect((await inSession(5, 'two')).status).toBe(401);
  });

  test('that an endpoint states hold for it alone', async () => {
    const limited = () => ask({ url: '/api/limited', remoteAddress: '10.0.2.1' });
    for (let call = 0; call < 2; call += 1) expect((await limited()).status).toBe(200);
    expect((await limited()).status).toBe(429);
    expect((await ask({ url: '/api/units', remoteAddress: '10.0.2.1' })).status).toBe(401);
  });

  test('of size end in 413', async () => {
    const got = await ask({ ...command, payload: { name: 'x'.repeat(1_100_000) } });
    expect([got.status, got.problem.code]).toEqual([413, 'too-large']);
  });
});

describe('what is not understood', () => {
  const json = { origin: testOrigin, 'content-type': 'application/json' };

  test('JSON that is none, or that reaches for prototypes, is a bad request', async () => {
    for (const payload of ['{"name": ', '{"__proto__": {"a": 1}}', '']) {
      const got = await ask({ ...command, headers: json, payload });
      expect([got.status, got.problem.code]).toEqual([400, 'bad-request']);
      expect(got.body).not.toContain('__proto__');
    }
  });

  test('another type of content is refused', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/xml']) {
      const got = await ask({ ...command, headers: { origin: testOrigin, 'content-type': type }, payload: 'a=1' });
      expect([got.status, got.problem.code]).toEqual([415, 'wrong-type']);
    }
  });

  test('an address of the interface that does not exist, and a broken one, are problems too', async () => {
    expect((await ask({ url: '/api/nothing' })).problem.code).toBe('not-found');
    expect((await ask({ method: 'PUT', url: '/api/units', headers: { origin: testOrigin } })).problem.status).toBe(404);
    expect((await ask({ url: '/api/units/%E0%A4%A' })).problem.code).toBe('bad-request');
  });

  test('an idempotency key that is none is not passed over in silence', async () => {
    const got = await ask({ ...command, headers: { origin: testOrigin, 'idempotency-key': 'short' } });
    expect(got.problem.detail).toEqual({ header: 'idempotency-key' });
  });

  test('the words are English for who reads English', async () => {
    const [zh, en] = await Promise.all([askedIn('zh-CN'), askedIn('en-GB')]);
    expect(zh.problem.title).not.toBe(en.problem.title);
  });
});
