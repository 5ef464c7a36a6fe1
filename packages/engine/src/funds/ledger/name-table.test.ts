import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NameTable } from './name-table.ts';

/** Digits of every length about the longest that has a key, some with what is no digit in some place; and words. */
const someDigits = fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 24 });
const almostDigits = fc
  .tuple(someDigits, fc.constantFrom('/', ':', 'a', '5', '账'), fc.nat(24))
  .map(([digits, other, place]) => `${digits.slice(0, place)}${other}${digits.slice(place)}`);
const someName = fc.oneof(someDigits, almostDigits, fc.string({ unit: 'grapheme', maxLength: 12 }));
const someNames = fc.array(someName, { maxLength: 900 });

test('names interned many at once have the numbers they get one by one', () => {
  fc.assert(
    fc.property(someNames, fc.integer({ min: 1, max: 900 }), (names, size) => {
      const [one, many] = [new NameTable(), new NameTable()];
      const expected = names.map((name) => one.intern(name));
      const found: number[] = [];
      for (let start = 0; start < names.length; start += size) {
        const encoded = names.slice(start, start + size).map((name) => new TextEncoder().encode(name));
        let end = 0;
        const ends = Uint32Array.from(encoded, ({ length }) => (end += length));
        const numbers = new Uint32Array(ends.length);
        many.internAll(Buffer.concat(encoded), ends, numbers);
        found.push(...numbers);
      }
      expect(found).toEqual(expected);
      expect(names.map((name) => many.find(name))).toEqual(expected);
      expect(expected.map((number) => many.name(number))).toEqual(names);
      expect(many.count).toBe(new Set(names).size);
    }),
    { numRuns: 60 },
  );
});

test('names are ordered as their bytes are, digits and others', () => {
  fc.assert(
    fc.property(fc.tuple(someName, someName), ([one, other]) => {
      const table = new NameTable();
      const order = table.compare(table.intern(one), table.intern(other));
      expect(Math.sign(order)).toBe(Buffer.compare(Buffer.from(one), Buffer.from(other)));
    }),
    { numRuns: 60 },
  );
});

test('names are ordered by their bytes, and one never mentioned is not found', () => {
  const table = new NameTable();
  const [ab, b, a] = [table.intern('ab'), table.intern('b'), table.intern('a')];
  expect([ab, b, a].toSorted((one, other) => table.compare(one, other))).toEqual([a, ab, b]);
  expect(table.find('c')).toBe(-1);
});
