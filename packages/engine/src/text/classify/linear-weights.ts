/** A weight per column and per class, row by row: `weights[id * classes + class]`. */
export interface LinearWeights {
  readonly classes: number;
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}
