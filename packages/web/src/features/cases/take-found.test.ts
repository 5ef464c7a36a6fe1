import { expect, test } from 'vitest';
import { payeeBankIn, takeInto } from './take-found.ts';

const span = { start: 0, end: 1, sure: true } as const;
const account = (text: string) => ({ kind: 'account', text, bank: 'abc', ...span }) as const;

test('a first account is the payee’s, a second the payer’s, and what has no place leaves the payment as it is', () => {
  const one = takeInto({}, account('6228480000000000001'));
  const two = takeInto(one, account('6217000000000000002'));
  expect(two).toEqual({ to: { number: '6228480000000000001' }, from: { number: '6217000000000000002' } });
  expect(takeInto(two, { kind: 'link', text: 'a.example', ...span })).toBe(two);
  expect(takeInto(two, { kind: 'bank', text: '农行', bank: 'abc', ...span }).to?.bankName).toBe('农行');
});

test('the bank is told by its name before the card', () => {
  const bank = { kind: 'bank', text: '邮储银行', bank: 'psbc', ...span } as const;
  expect(payeeBankIn([account('1'), bank])).toBe('psbc');
  expect(payeeBankIn([account('1')])).toBe('abc');
  expect(payeeBankIn([])).toBeNull();
});
