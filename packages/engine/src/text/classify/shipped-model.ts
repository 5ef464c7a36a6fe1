/** The model that ships, in `packages/engine/models/`; written by `tools/train-classifier.ts`. */
export const shippedModel = {
  file: 'text-classifier.bin',
  sha256: 'd2fee33356cbf8a47f46f78eda146f0c5a1c5c14cd6c0fa90565f8f73f354311',
} as const;
