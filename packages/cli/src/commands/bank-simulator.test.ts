import { once } from 'node:events';
import { createServer } from 'node:http';
import { newKeyPair } from '@lianfang/bank-simulator/bank-key';
import { expect, test } from 'vitest';
import { ran } from '../made-terminal.ts';

const keyFile = (bank: string): string => {
  const privateKey = newKeyPair().privateKey.export({ type: 'pkcs8', format: 'pem' });
  return JSON.stringify([{ bank, keyId: '018f6f0e-0000-7000-8000-000000000001', privateKey }]);
};

const called = (origin: string) => ['--lang', 'en', 'bank-simulator', '--origin', origin, '--keys', '-'];

test('a file that holds no keys and an address that is none are refused', async () => {
  expect(await ran(called('http://localhost:1'), '[{"bank":"测试银行"}]')).toMatchObject({ code: 1 });
  expect(await ran(called('nowhere'), keyFile('测试银行'))).toEqual({
    code: 1,
    output: '',
    errors: '--origin is no address\n',
  });
});

test('a bank polls with signed requests, and what the platform did not sign counts for nothing', async () => {
  const signed: boolean[] = [];
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/api/') === true) signed.push(request.headers['signature-input'] !== undefined);
    response.end('{"keys":[]}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const words = ['bank-simulator', '--origin', `http://127.0.0.1:${port}`, '--keys', '-', '--seconds', '0.3'];
  const { code, output } = await ran(words, keyFile('测试银行'));
  server.close();
  expect(code).toBe(0);
  expect(JSON.parse(output)).toMatchObject({ 测试银行: { effects: 0, events: 0, watchTaken: 0 } });
  expect([signed.length > 0, signed.every(Boolean)]).toEqual([true, true]);
});
