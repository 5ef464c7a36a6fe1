import type { Secrets } from '../../../kernel/access/secrets.ts';
import { codeFrom } from '../../documents/index.ts';

/** The keyed digest by which a code is found; the code itself is kept nowhere. Null where it cannot be one. */
export const macOfCode = (secrets: Secrets, typed: string): string | null => {
  const code = codeFrom(typed);
  return code === null ? null : secrets.mac(`appeal code ${code}`);
};
