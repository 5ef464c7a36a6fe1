import { z } from 'zod';
import { Moment, Version } from '../values.ts';

/** The confidentiality undertaking of 反电信网络诈骗法 第五条, as everybody accepts it at the first sign-in. */
export const Undertaking = z.strictObject({
  version: Version,
  /** Chinese is the text of record; it is accepted by its hash. */
  title: z.string(),
  paragraphs: z.array(z.string()),
  sha256: z.string(),
  acceptedAt: Moment.nullable(),
});
export type Undertaking = z.infer<typeof Undertaking>;
