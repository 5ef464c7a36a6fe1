/** The model that ships, in `packages/engine/models/`; written by `tools/train-classifier.ts`. */
export const shippedModel = {
  file: 'text-classifier.bin',
  sha256: '03ee82556a5224440bec6512000ea688a084066c3e0cead9b6c2c308f7c64095',
} as const;
