export interface DiffPart {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Texts longer than this (in pieces) are shown as removed and added whole: the table below grows with the square. */
const limit = 3_000;

/** Splits into pieces that change together: words of Latin letters or digits, else single characters. */
const piecesOf = (text: string): string[] => text.match(/[A-Za-z0-9]+|\s+|[^]/gu) ?? [];

const lengths = (from: readonly string[], to: readonly string[]): Uint16Array[] => {
  const rows = Array.from({ length: from.length + 1 }, () => new Uint16Array(to.length + 1));
  for (let i = from.length - 1; i >= 0; i -= 1)
    for (let j = to.length - 1; j >= 0; j -= 1) {
      const row = rows[i];
      const below = rows[i + 1];
      if (!row || !below) continue;
      row[j] = from[i] === to[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  return rows;
};

const joined = (parts: readonly DiffPart[]): DiffPart[] => {
  const result: DiffPart[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (last?.kind === part.kind) result[result.length - 1] = { kind: part.kind, text: last.text + part.text };
    else result.push(part);
  }
  return result;
};

const walk = (from: readonly string[], to: readonly string[]): DiffPart[] => {
  const table = lengths(from, to);
  const parts: DiffPart[] = [];
  let i = 0;
  let j = 0;
  while (i < from.length || j < to.length) {
    const old = from[i];
    const fresh = to[j];
    if (old !== undefined && old === fresh) {
      parts.push({ kind: 'same', text: old });
      i += 1;
      j += 1;
    } else if (old !== undefined && (fresh === undefined || (table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0))) {
      parts.push({ kind: 'removed', text: old });
      i += 1;
    } else {
      parts.push({ kind: 'added', text: fresh ?? '' });
      j += 1;
    }
  }
  return parts;
};

/**
 * What was removed and added between two texts, by longest common subsequence over characters (Chinese) and words.
 * Joining the same and removed parts gives `before`, the same and added ones `after`.
 */
export const textDiff = (before: string, after: string): DiffPart[] => {
  const from = piecesOf(before);
  const to = piecesOf(after);
  if (from.length > limit || to.length > limit)
    return joined([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]).filter((part) => part.text !== '');
  return joined(walk(from, to));
};
