import type { Calibration } from './calibrate.ts';
import type { Evidence } from './vector-scale.ts';

/** What a classifier knows. Columns: first "is it fraud", then one per type. */
export interface ClassifierModel {
  /** What it was trained on, for a person to read. */
  readonly about: string;
  readonly types: readonly string[];
  /** Weights as small whole numbers: the value is `cells[id * columns + column] * scale[column]`. */
  readonly cells: Int8Array;
  readonly scale: readonly number[];
  readonly bias: readonly number[];
  readonly evidence: Evidence;
  readonly calibration: readonly Calibration[];
  /** Fraud from this probability on. */
  readonly fraudFrom: number;
  /** Between this and `fraudFrom` the answer is "unsure". */
  readonly unsureFrom: number;
  /** A type below this probability is not asserted. */
  readonly typeFrom: number;
}

export const columnsOf = ({ types }: Pick<ClassifierModel, 'types'>): number => types.length + 1;
