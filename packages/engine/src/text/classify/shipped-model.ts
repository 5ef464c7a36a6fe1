/** The model that ships, in `packages/engine/models/`; written by `tools/train-classifier.ts`. */
export const shippedModel = {
  file: 'text-classifier.bin',
  sha256: '2f15e072124ba97441e177d800a8b65306d30775cfb3b22cb1486810b4bc33c6',
} as const;
