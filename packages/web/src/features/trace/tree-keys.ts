import type { TreeRow } from './tree-rows.ts';

/** What a key does in a tree (WAI-ARIA treegrid): where it goes, whether it opens or closes the row, or chooses it. */
export interface TreeMove {
  readonly to?: number;
  readonly turn?: boolean;
  readonly choose?: boolean;
}

const within = (rows: readonly TreeRow[], place: number): TreeMove => ({
  to: Math.min(Math.max(0, place), rows.length - 1),
});

/** Null where the key means nothing here. */
export const moveInTree = (key: string, rows: readonly TreeRow[], here: number): TreeMove | null => {
  const row = rows[here];
  if (row === undefined) return null;
  switch (key) {
    case 'ArrowDown':
      return within(rows, here + 1);
    case 'ArrowUp':
      return within(rows, here - 1);
    case 'Home':
      return within(rows, 0);
    case 'End':
      return within(rows, rows.length - 1);
    case 'PageDown':
      return within(rows, here + 10);
    case 'PageUp':
      return within(rows, here - 10);
    case 'ArrowRight':
      if (!row.hasChildren) return null;
      return row.isOpen ? within(rows, here + 1) : { turn: true };
    case 'ArrowLeft': {
      if (row.isOpen) return { turn: false };
      const parent = rows.findIndex(({ node }) => node.key === row.parent);
      return parent < 0 ? null : { to: parent };
    }
    case 'Enter':
    case ' ':
      return { choose: true };
    default:
      return null;
  }
};
