/** A run of words that both texts have, or only the newer (`added`) or the older one (`removed`). */
export interface WordRun {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Most single-word differences that are looked for; beyond it two texts are simply different. */
const mostEdits = 1000;

/** Furthest positions in the older text, by diagonal, after each number of edits: Myers, “An O(ND) Difference Algorithm” (1986). */
const furthestPositions = (older: readonly string[], newer: readonly string[]): Int32Array[] | null => {
  const limit = Math.min(older.length + newer.length, mostEdits);
  const trace: Int32Array[] = [];
  let reached = new Int32Array(2 * limit + 3);
  for (let edits = 0; edits <= limit; edits += 1) {
    trace.push(reached.slice());
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = stepInto(reached, diagonal, edits, limit);
      while (x < older.length && x - diagonal < newer.length && older[x] === newer[x - diagonal]) x += 1;
      reached[diagonal + limit + 1] = x;
      if (x >= older.length && x - diagonal >= newer.length) return trace;
    }
    reached = reached.slice();
  }
  return null;
};

/** Whether the best way onto a diagonal is to add a word (from the diagonal above) instead of removing one. */
const comesByAdding = (reached: Int32Array, diagonal: number, edits: number, limit: number): boolean => {
  const below = reached[diagonal + limit] ?? 0;
  const above = reached[diagonal + limit + 2] ?? 0;
  return diagonal === -edits || (diagonal !== edits && below < above);
};

const stepInto = (reached: Int32Array, diagonal: number, edits: number, limit: number): number =>
  comesByAdding(reached, diagonal, edits, limit)
    ? (reached[diagonal + limit + 2] ?? 0)
    : (reached[diagonal + limit] ?? 0) + 1;

const walkBack = (trace: readonly Int32Array[], older: readonly string[], newer: readonly string[]): WordRun[] => {
  const limit = Math.min(older.length + newer.length, mostEdits);
  const runs: WordRun[] = [];
  let [x, y] = [older.length, newer.length];
  for (let edits = trace.length - 1; edits >= 0; edits -= 1) {
    const reached = trace[edits] ?? new Int32Array();
    const adding = comesByAdding(reached, x - y, edits, limit);
    const from = adding ? x - y + 1 : x - y - 1;
    const fromX = edits === 0 ? 0 : (reached[from + limit + 1] ?? 0);
    const fromY = edits === 0 ? 0 : fromX - from;
    while (x > fromX && y > fromY) {
      x -= 1;
      y -= 1;
      runs.push({ kind: 'same', text: older[x] ?? '' });
    }
    if (edits > 0)
      runs.push(adding ? { kind: 'added', text: newer[fromY] ?? '' } : { kind: 'removed', text: older[fromX] ?? '' });
    [x, y] = [fromX, fromY];
  }
  return runs.toReversed();
};

/** The fewest words removed and added that make one list of words the other, one run per word. */
export const editPath = (older: readonly string[], newer: readonly string[]): WordRun[] => {
  const trace = furthestPositions(older, newer);
  if (trace !== null) return walkBack(trace, older, newer);
  return [
    { kind: 'removed', text: older.join('') },
    { kind: 'added', text: newer.join('') },
  ];
};
