/** The model that ships, in `packages/engine/models/`; written by `tools/train-classifier.ts`. */
export const shippedModel = {
  file: 'text-classifier.bin',
  sha256: 'c7f4241ccf7afaf8b8af5a686ac8d377c1133a6378123323a77474632a223abc',
} as const;
