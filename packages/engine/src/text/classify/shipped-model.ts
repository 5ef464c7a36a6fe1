/** The model that ships, in `packages/engine/models/`; written by `tools/train-classifier.ts`. */
export const shippedModel = {
  file: 'text-classifier.bin',
  sha256: '278a26f9c9d5e2dca9cfe6d1a33e1fb0e5bc84a8cf48987262b89ecc4f9eff4a',
} as const;
