import type { DocumentVerification } from '@lianfang/contract/documents/documents';
import { dayOf } from '../../../kernel/clock/clock.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import type { Platform } from '../../../kernel/http/platform.ts';
import { kindOf, openPaper, paperByCode, type SealedPaperFound } from './sealed-paper.ts';

/** Of an order: whether it still holds. A paper that tells of something past, such as a receipt, holds for ever. */
const standingOf = ({ order_state: state }: SealedPaperFound): DocumentVerification['standing'] => {
  if (state === 'withdrawn') return 'withdrawn';
  return state === 'ended' || state === 'refused' ? 'ended' : 'valid';
};

const isHandedOut = async (tx: Reader, paperId: string, sha256: string): Promise<boolean> => {
  const row = await tx
    .selectFrom('sealed_paper_file')
    .select('format')
    .where('paper_id', '=', paperId)
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return row !== undefined;
};

/** What anybody may learn of a sealed paper by its code: no account, no person, no case. Null where no paper has it. */
export const verifySealed = async (
  tx: Reader,
  platform: Platform,
  code: string,
  sha256: string | undefined,
): Promise<DocumentVerification | null> => {
  const found = await paperByCode(tx, code);
  if (!found) return null;
  return {
    standing: openPaper(found, platform) === null ? 'damaged' : standingOf(found),
    kind: kindOf(found),
    number: found.number_text,
    issuer: found.issuer,
    issuedOn: dayOf(Temporal.Instant.from(found.sealed_at)),
    sha256: found.digest,
    signedWith: found.key_id,
    matches: sha256 === undefined ? null : await isHandedOut(tx, found.id, sha256),
  };
};
