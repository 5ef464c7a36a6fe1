import { expect, test } from 'vitest';
import { mondayOf, newShift, sentOf, slotOf, weekLater } from './roster-form.ts';

test('a week begins on its Monday, over the turn of a year', () => {
  expect(mondayOf('2026-03-02')).toBe('2026-03-02');
  expect(mondayOf('2026-03-08')).toBe('2026-03-02');
  expect(mondayOf('2027-01-01', 1)).toBe('2027-01-04');
});

test('a second shift of a day is the night', () => {
  const first = newShift('2026-03-02', [], 'a');
  expect([
    slotOf(first),
    slotOf(newShift('2026-03-02', [first], 'b')),
    slotOf({ from: '09:00', until: '18:00' }),
  ]).toEqual(['day', 'night', null]);
});

test('a copied week lies seven days on, and only complete shifts are sent', () => {
  const typed = {
    ...newShift('2026-02-28', [], 'a'),
    name: '测试甲',
    phone: ' ',
    standIn: '',
    standInPhone: '0976',
    isAbsent: false,
  };
  const [copied] = weekLater([{ ...typed, standIn: '测试乙', isAbsent: true }]);
  expect(copied).toMatchObject({ day: '2026-03-07', isAbsent: false, standIn: '测试乙' });
  expect(sentOf([typed])).toMatchObject([{ name: '测试甲', phone: null, standIn: null, standInPhone: null }]);
  expect(sentOf([typed, { ...typed, name: '' }])).toBeNull();
  expect(sentOf([{ ...typed, isAbsent: true }])).toBeNull();
});
