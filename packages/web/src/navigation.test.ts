import { expect, test } from 'vitest';
import { footOf, sectionsOf } from './navigation.ts';
import { pages } from './pages.ts';

const shown = sectionsOf(pages, () => true);
const entries = shown.flatMap((section) => section.entries);

test('every place and every heading stands once, and leads to a page', () => {
  expect(new Set(entries.map(({ path }) => path)).size).toBe(entries.length);
  expect(new Set(shown.map(({ word }) => word)).size).toBe(shown.length);
  expect(entries.length).toBeGreaterThan(20);
});

test('no entry lies below another: a page marks one of them', () => {
  const below = entries.filter(({ path }) =>
    entries.some((other) => other.path !== '/' && path.startsWith(`${other.path}/`)),
  );
  expect(below).toEqual([]);
});

test('a phone keeps at most four at its foot, today first and the most urgent next', () => {
  expect(footOf(shown).map(({ word }) => word)).toEqual(['today', 'cases', 'orders', 'bankDesk']);
});

test('a section of which one sees nothing is not there', () => {
  const ofBank = sectionsOf(pages, (action) => action === 'bank-order.read' || action === 'bank-watch.read');
  expect(ofBank.map(({ word }) => word)).toEqual([null, 'bankGroup']);
});
