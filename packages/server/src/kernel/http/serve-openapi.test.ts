import { endpoints } from '@lianfang/contract/endpoints';
import { afterAll, expect, test } from 'vitest';
import { createTestPlatform } from '../../../test/platform.ts';
import { createApp } from '../../app.ts';

const server = await createApp(await createTestPlatform());
afterAll(() => server.close());

test('the document names every endpoint of the contract', async () => {
  const { paths, openapi } = (await server.inject('/api/openapi.json')).json();
  expect(openapi).toMatch(/^3\.1\./);
  for (const { path, method } of Object.values(endpoints)) {
    expect(paths[path.replaceAll(/:(\w+)/g, '{$1}')]).toHaveProperty(method.toLowerCase());
  }
});

test('the page shows every endpoint, without a script', async () => {
  const { body, headers } = await server.inject('/api/docs');
  expect(headers['content-type']).toContain('text/html');
  expect(body).not.toMatch(/<script| on\w+="/i);
  for (const { id } of Object.values(endpoints)) expect(body).toContain(`id="${id}"`);
});
