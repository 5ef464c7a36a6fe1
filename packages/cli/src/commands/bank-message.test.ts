import { expect, test } from 'vitest';
import { ran } from '../made-terminal.ts';

const message = {
  code: '100102',
  values: { applicationId: 'a', result: '01', feedbackTime: '2026-03-02T01:00:00.000Z', executedAmount: 12_345 },
  rows: [],
};

test('a message is written as XML and read back as it was', async () => {
  const written = await ran(['bank-message', 'write', '-'], JSON.stringify(message));
  expect([written.code, written.output]).toEqual([
    0,
    expect.stringContaining('<ExecutedAmount>123.45</ExecutedAmount>'),
  ]);
  const read = await ran(['bank-message', 'read', '-'], written.output);
  expect([read.code, JSON.parse(read.output)]).toEqual([0, { ...message, faults: [] }]);
});

test('what is wrong is told, with exit code 1', async () => {
  expect(await ran(['bank-message', 'read', '-'], '<x/>')).toMatchObject({
    code: 1,
    errors: '不是能够识别的银行报文。\n',
  });
  expect((await ran(['bank-message', 'write', '-'], '[]')).code).toBe(1);
  const missing = await ran(['--lang', 'en', 'bank-message', 'write', '-'], JSON.stringify({ ...message, values: {} }));
  expect([missing.code, missing.errors]).toEqual([1, 'missing: ApplicationID、Result、FeedbackTime\n']);
});
