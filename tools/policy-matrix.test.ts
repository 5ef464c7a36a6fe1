import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { endpoints } from '@lianfang/contract/endpoints';
import { expect, test } from 'vitest';
import { policyMatrix } from './policy-matrix.ts';
import { root } from './source-files.ts';

test('the committed page is the policy as it is (else: node tools/write-policy-matrix.ts, and read the difference)', async () => {
  const committed = await readFile(join(root, 'docs/policy-matrix.md'), 'utf8');
  expect(committed).toBe(policyMatrix());
});

test('every endpoint has a row, and no row is empty', () => {
  const rows = policyMatrix()
    .split('\n')
    .filter((line) => / \/api\//.test(line));
  expect(rows.length).toBe(Object.keys(endpoints).length);
  expect(rows.length).toBeGreaterThan(0);
  const cells = rows.map((row) => row.split(' | ').slice(3));
  expect(cells.filter((row) => row.every((cell) => cell.replace('|', '').trim() === ''))).toEqual([]);
});
