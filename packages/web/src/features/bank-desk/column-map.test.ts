import { parseMap } from '@lianfang/engine/funds/import/parse-map';
import { expect, test } from 'vitest';
import { choiceOf, mapOf } from './column-map.ts';

const account = '6228480000000000001';

test('the words of a map become a choice for each column, and back', () => {
  const columns = ['对手', '标志', '金额(元)', '日期', '时间', '备注'];
  const map = `own:=${account},other=对手,direction=标志,amount=金额(元):yuan,at=日期+时间:yyyy-MM-dd HH:mm:ss`;
  const choice = choiceOf(map, columns);
  expect(choice).toEqual(['other', 'direction', 'amount', 'at', 'at', '']);
  const { fields } = parseMap(mapOf(choice, account));
  expect(fields.get('own')).toMatchObject({ fixed: account });
  expect(fields.get('at')?.columns).toEqual(['#4', '#5']);
  expect(fields.get('id')?.columns).toEqual([]);
});

test('payer and payee leave no account of one’s own', () => {
  const { fields } = parseMap(mapOf(['from', 'to', 'amount', 'at'], account));
  expect([...fields.keys()]).not.toContain('own');
  expect(fields.get('to')?.columns).toEqual(['#2']);
});

test('nothing is chosen where the server could not tell', () => {
  expect(choiceOf(null, ['甲', '乙'])).toEqual(['', '']);
});
