/** The model that ships, in `packages/engine/models/`; written by `tools/train-classifier.ts`. */
export const shippedModel = {
  file: 'text-classifier.bin',
  sha256: '',
} as const;
