import { z } from 'zod';
import { readWith } from '../../../kernel/database/transact.ts';
import { namedFiles } from '../../../kernel/files/named-files.ts';
import { defineOuterJob } from '../../../kernel/jobs/define-job.ts';

/** Removes from the file store what erased appellants had handed in, unless another record keeps the same file. */
export const dropAppealFiles = defineOuterJob({
  name: 'drop-appeal-files',
  payload: z.strictObject({ files: z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(1000) }),
  run: async ({ payload: { files }, platform }) => {
    const named = await readWith(platform.database, (tx) => namedFiles(tx, files));
    for (const file of files) if (!named.has(file)) await platform.files.remove(file);
  },
});
