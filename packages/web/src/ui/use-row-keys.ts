import type { RefObject } from 'react';
import { useKeys } from './use-keys.ts';

const rowsIn = (place: HTMLElement | null): HTMLElement[] => [
  ...(place?.querySelectorAll<HTMLElement>('[data-record]') ?? []),
];

/** j and k walk over the rows of a list, `/` goes to its search box. Enter is the row's own. */
export const useRowKeys = (place: RefObject<HTMLElement | null>): void => {
  const step = (by: number): void => {
    const rows = rowsIn(place.current);
    const here = rows.findIndex((row) => row.contains(document.activeElement));
    const there = rows[Math.min(Math.max(here + by, 0), rows.length - 1)];
    there?.focus();
    there?.scrollIntoView({ block: 'nearest' });
  };
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    '/': () => place.current?.querySelector<HTMLElement>('[data-list-search] input')?.focus(),
  });
};
