import type { FeatureVector } from './features.ts';
import { columnsOf, type ClassifierModel } from './model.ts';
import { scaleOf } from './vector-scale.ts';

/** Sums of so many bytes fit into sixteen bits. */
const stretch = 256;
/** Cells are kept as bytes without a sign. */
const shift = 128;

/** What scoring needs of a model. */
type Columns = Pick<ClassifierModel, 'types' | 'cells' | 'scale' | 'bias' | 'evidence'>;

/** Four cells to a word, row by row. */
const pack = ({ cells, types }: Columns): { packed: Uint32Array; words: number } => {
  const columns = columnsOf({ types });
  const words = Math.ceil(columns / 4);
  const rows = cells.length / columns;
  const bytes = new Uint8Array(rows * words * 4);
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1)
      bytes[row * words * 4 + column] = (cells[row * columns + column] ?? 0) + shift;
  // Byte by byte into words, so that the machine's byte order does not matter.
  const packed = Uint32Array.from({ length: rows * words }, (_, word) => {
    const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(word * 4, word * 4 + 4);
    return (a | (b << 8) | (c << 16) | (d << 24)) >>> 0;
  });
  return { packed, words };
};

/** Fills in the score of every column for a vector. */
export type VectorScorer = (vector: FeatureVector, scores: Float64Array) => void;

/**
 * Scores vectors by one model. Every n-gram of a text has the same factor, so cells are added up as whole numbers, two
 * to a 32-bit sum, before anything is multiplied.
 */
export const createVectorScorer = (model: Columns): VectorScorer => {
  const columns = columnsOf(model);
  const { packed, words } = pack(model);
  const grams = new Float64Array(words * 4);
  const concepts = new Float64Array(words * 4);

  const sumInto = (sums: Float64Array, ids: Int32Array, from: number, to: number): void => {
    for (let word = 0; word < words; word += 1) {
      let [a, b, c, d] = [0, 0, 0, 0];
      for (let at = from; at < to;) {
        const stop = Math.min(to, at + stretch);
        let even = 0;
        let odd = 0;
        for (; at < stop; at += 1) {
          const four = packed[(ids[at] ?? 0) * words + word] ?? 0;
          even = (even + (four & 0x00ff00ff)) | 0;
          odd = (odd + ((four >>> 8) & 0x00ff00ff)) | 0;
        }
        a += even & 0xffff;
        b += odd & 0xffff;
        c += even >>> 16;
        d += odd >>> 16;
      }
      sums[word * 4] = a;
      sums[word * 4 + 1] = b;
      sums[word * 4 + 2] = c;
      sums[word * 4 + 3] = d;
    }
  };

  return (vector, scores) => {
    const { ids, grams: end, count } = vector;
    sumInto(grams, ids, 0, end);
    sumInto(concepts, ids, end, count);
    const scale = scaleOf(model.evidence, vector);
    for (let column = 0; column < columns; column += 1) {
      const byGrams = ((grams[column] ?? 0) - shift * end) * scale.gram;
      const byConcepts = ((concepts[column] ?? 0) - shift * (count - end)) * scale.concept;
      scores[column] = (byGrams + byConcepts) * (model.scale[column] ?? 1) + (model.bias[column] ?? 0);
    }
  };
};
