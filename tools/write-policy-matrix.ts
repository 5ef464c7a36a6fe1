import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { policyMatrix } from './policy-matrix.ts';
import { root } from './source-files.ts';

/** Writes docs/policy-matrix.md anew from the policy table. */
await writeFile(join(root, 'docs/policy-matrix.md'), policyMatrix());
