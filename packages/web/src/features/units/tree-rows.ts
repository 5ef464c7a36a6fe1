import type { UnitTreeRow } from '@lianfang/contract/units/units';

/** The rows that show while some units are folded: nothing below a folded one. Rows come in tree order. */
export const shownRows = (rows: readonly UnitTreeRow[], folded: ReadonlySet<string>): UnitTreeRow[] => {
  let hiddenBelow: number | null = null;
  return rows.filter((row) => {
    if (hiddenBelow !== null && row.depth > hiddenBelow) return false;
    hiddenBelow = folded.has(row.id) ? row.depth : null;
    return true;
  });
};

/** Ids of the units that have units below them. */
export const parentsIn = (rows: readonly UnitTreeRow[]): ReadonlySet<string> =>
  new Set(rows.flatMap((row) => (row.parentId === null ? [] : [row.parentId])));
