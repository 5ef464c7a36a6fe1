import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import Fastify from 'fastify';
import { afterAll, expect, test } from 'vitest';
import { compressReplies } from './compress-replies.ts';

const server = Fastify();
compressReplies(server);
const rows = Array.from({ length: 200 }, (_, n) => ({ name: '测试单位', n }));
server.get('/list', () => ({ rows }));
server.get('/short', () => ({ rows: [] }));
server.get('/file', (_request, reply) => reply.type('image/png').send('x'.repeat(5000)));
afterAll(() => server.close());

const ask = (url: string, encoding: string) => server.inject({ url, headers: { 'accept-encoding': encoding } });

test('a long reply is compressed in the best way that is taken, and is the same afterwards', async () => {
  const br = await ask('/list', 'gzip, deflate, br');
  expect(br.headers).toMatchObject({ 'content-encoding': 'br', vary: 'accept-encoding' });
  expect(JSON.parse(brotliDecompressSync(br.rawPayload).toString())).toEqual({ rows });
  const gzip = await ask('/list', 'gzip');
  expect(JSON.parse(gunzipSync(gzip.rawPayload).toString())).toEqual({ rows });
  expect(gzip.rawPayload.length).toBeLessThan(JSON.stringify({ rows }).length / 3);
});

test('a short reply, a picture, and one for who takes none are sent as they are', async () => {
  for (const [url, encoding] of [
    ['/short', 'br'],
    ['/file', 'br'],
    ['/list', 'identity'],
  ] as const)
    expect((await ask(url, encoding)).headers['content-encoding']).toBeUndefined();
});
