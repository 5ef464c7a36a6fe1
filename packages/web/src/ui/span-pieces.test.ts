import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spanPieces } from './span-pieces.ts';

test('a nested span is cut out of the one around it', () => {
  const pieces = spanPieces('牵头单位：县公安局', [
    { id: 'line', start: 0, end: 9, kind: 'line', label: '' },
    { id: 'unit', start: 5, end: 9, kind: 'unit', label: '' },
  ]);
  expect(pieces.map((piece) => [piece.text, piece.span?.id, piece.first])).toEqual([
    ['牵头单位：', 'line', true],
    ['县公安局', 'unit', true],
  ]);
});

test('pieces joined give the text again, and every covered place has a span around it', () => {
  const span = fc.record({
    id: fc.uuid(),
    start: fc.integer({ min: -3, max: 30 }),
    end: fc.integer({ min: -3, max: 40 }),
    kind: fc.constant('unit'),
    label: fc.constant(''),
  });
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.array(span, { maxLength: 6 }), (text, spans) => {
      const pieces = spanPieces(text, spans);
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      for (const piece of pieces) {
        const covered = spans.some((one) => one.start <= piece.start && piece.start < one.end);
        expect(piece.span !== null).toBe(covered);
      }
    }),
  );
});
