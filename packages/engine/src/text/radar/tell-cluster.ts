/** What is said of a cluster: sentences that stand for it and the words that its texts share. */

const ends = /[。！？!?；;\n]+/u;
const plain = /[\p{P}\p{S}\p{Z}\p{N}\p{C}]/u;
const longestSentence = 80;

const sentencesOf = (text: string): string[] =>
  text
    .split(ends)
    .map((sentence) => sentence.trim().slice(0, longestSentence))
    .filter((sentence) => [...sentence].length >= 6);

/** In what share of some texts each piece of two to six characters stands. */
export type PieceShares = ReadonlyMap<string, number>;

export const pieceShares = (texts: readonly string[]): PieceShares => {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const own = new Set<string>();
    for (let at = 0; at < text.length; at += 1)
      for (let length = 2; length <= 6 && at + length <= text.length; length += 1) {
        if (plain.test(text.charAt(at + length - 1)) || plain.test(text.charAt(at))) break;
        own.add(text.slice(at, at + length));
      }
    for (const piece of own) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  }
  return new Map([...counts].map(([piece, count]) => [piece, count / texts.length]));
};

/**
 * Words that the texts of a cluster share far more than texts on the whole (`everywhere`), the strongest first; none is
 * part of another. A longer word counts for more than its pieces.
 */
export const wordsOf = (texts: readonly string[], everywhere: PieceShares, most: number): string[] => {
  const scored = [...pieceShares(texts)].flatMap(([piece, share]) => {
    if (share < 0.3) return [];
    const away = everywhere.get(piece) ?? 0;
    return [{ piece, score: share * Math.log((share + 0.01) / (away + 0.01)) * Math.sqrt(piece.length) }];
  });
  const chosen: string[] = [];
  for (const { piece } of scored.toSorted(
    (one, other) => other.score - one.score || (one.piece < other.piece ? -1 : 1),
  )) {
    if (chosen.length === most) break;
    if (!chosen.some((word) => word.includes(piece) || piece.includes(word))) chosen.push(piece);
  }
  return chosen;
};

/** Of each text its sentence with most of the words, from the first texts on until there are enough different ones. */
export const sentencesFor = (texts: readonly string[], words: readonly string[], most: number): string[] => {
  const found: string[] = [];
  for (const text of texts) {
    if (found.length === most) break;
    const holds = (sentence: string): number => words.filter((word) => sentence.includes(word)).length;
    const [best] = sentencesOf(text).toSorted((one, other) => holds(other) - holds(one));
    if (best !== undefined && holds(best) > 0 && !found.includes(best)) found.push(best);
  }
  return found;
};
