/** The model that ships, in `packages/engine/models/`; written by `tools/train-classifier.ts`. */
export const shippedModel = {
  file: 'text-classifier.bin',
  sha256: '8732057721e2b44e3fb482d488f71b20de2aa83c123283641844e61bdc8f1511',
} as const;
