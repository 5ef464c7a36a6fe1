import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textDiff } from './text-diff.ts';

const read = (before: string, after: string) =>
  textDiff(before, after).map((part) => `${{ same: '=', added: '+', removed: '-' }[part.kind]}${part.text}`);

test('a changed deadline is told character by character', () => {
  expect(read('每月10日前报送', '每月15日前报送')).toEqual(['=每月', '-10', '+15', '=日前报送']);
});

test('equal texts have no change, empty ones no part', () => {
  expect(read('台账', '台账')).toEqual(['=台账']);
  expect(read('', '')).toEqual([]);
});

test('any two texts can be put together again from the parts', () => {
  const text = fc.string({ unit: fc.constantFrom('责', '任', '单', '位', '、', '1', '2', ' ', 'a'), maxLength: 60 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = textDiff(before, after);
      const keep = (kind: string) =>
        parts
          .filter((part) => part.kind === 'same' || part.kind === kind)
          .map((part) => part.text)
          .join('');
      expect(keep('removed')).toBe(before);
      expect(keep('added')).toBe(after);
    }),
  );
});

test('texts beyond the limit are replaced whole', () => {
  const long = '字'.repeat(3_001);
  expect(textDiff(long, '短')).toEqual([
    { kind: 'removed', text: long },
    { kind: 'added', text: '短' },
  ]);
});
