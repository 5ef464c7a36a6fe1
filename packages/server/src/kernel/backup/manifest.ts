import { z } from 'zod';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What a backup says of itself; the first file in it. */
export const Manifest = z.strictObject({
  format: z.literal('lianfang-backup-1'),
  /** Moment of the snapshot. */
  at: z.iso.datetime({ offset: true }),
  /** Version of the platform that wrote it. */
  version: z.string(),
  /** The migrations of its schema, in their order, with the hash of each. */
  migrations: z.array(z.strictObject({ name: z.string(), sha256: Sha256 })),
  /** Digest of every table on the snapshot, and of all together. */
  digest: Sha256,
  tables: z.array(
    z.strictObject({ name: z.string(), columns: z.array(z.string()), bytes: z.number(), sha256: Sha256 }),
  ),
  /** Evidence and other kept files. */
  files: z.strictObject({ count: z.number().int(), bytes: z.number() }),
  /** Whether the keys of sealed fields and of the trail are in it: only in a sealed backup. */
  keys: z.boolean(),
});
export type Manifest = z.infer<typeof Manifest>;
