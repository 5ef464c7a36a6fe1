import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { createTestPlatform } from '../../../test/platform.ts';
import { createApp } from '../../app.ts';
import { compressPages } from './compress-pages.ts';

const folder = await mkdtemp(join(tmpdir(), 'lianfang-pages-'));
const script = `export const words = '${'联防反诈'.repeat(2000)}';`;
const server = await createApp({ ...(await createTestPlatform()), webFolder: folder });
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

test('before the pages are built there is a page that says so and asks again', async () => {
  const got = await server.inject('/tasks/1');
  expect(got.statusCode).toBe(503);
  expect(got.headers['content-type']).toContain('text/html');
  expect(got.body).toContain('页面正在准备');
});

test('once they are built every page address gives index.html, and files their own caching', async () => {
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>联防反诈</title>');
  await writeFile(join(folder, 'sw.js'), '// worker');
  await writeFile(join(folder, 'assets/app-1a2b3c.js'), script);
  for (const address of ['/', '/tasks/1', '/set-up']) {
    const page = await server.inject(address);
    expect([page.statusCode, page.headers['cache-control']]).toEqual([200, 'no-cache']);
    expect(page.body).toContain('<title>联防反诈</title>');
  }
  expect((await server.inject('/sw.js')).headers['cache-control']).toBe('no-cache');
  expect((await server.inject('/assets/app-1a2b3c.js')).headers['cache-control']).toContain('immutable');
});

test('the scripts of a first page are named at once: the sign-in for a stranger, the page itself for who is signed in', async () => {
  const links = { '/': ['/assets/today.js'], '/sign-in': ['/assets/sign-in.js'] };
  await writeFile(join(folder, '.page-links.json'), JSON.stringify(links));
  const linkOf = async (url: string, cookies = {}) => (await server.inject({ url, cookies })).headers['link'];
  expect(await linkOf('/')).toBe('</assets/sign-in.js>; rel=modulepreload');
  expect(await linkOf('/tasks')).toBe('</assets/sign-in.js>; rel=modulepreload');
  expect(await linkOf('/?from=x', { lianfang_session: 'x' })).toBe('</assets/today.js>; rel=modulepreload');
  expect(await linkOf('/tasks', { lianfang_session: 'x' })).toBeUndefined();
  expect((await server.inject('/.page-links.json')).statusCode).toBe(404);
});

test('a file that is not there is not answered with a page', async () => {
  for (const address of ['/assets/gone.js', '/gone.png', '/api/gone', '/../package.json', '/%2e%2e/package.json'])
    expect((await server.inject(address)).statusCode).toBe(404);
});

test('browsers that take compressed files get them, each file compressed once', async () => {
  expect(await compressPages(folder)).toBe(2);
  expect(await compressPages(folder)).toBe(0);
  const got = await server.inject({ url: '/assets/app-1a2b3c.js', headers: { 'accept-encoding': 'gzip, br' } });
  expect(got.headers['content-encoding']).toBe('br');
  expect(brotliDecompressSync(got.rawPayload).toString()).toBe(script);
  expect((await server.inject('/assets/app-1a2b3c.js')).body).toBe(script);
});
