import type { DocumentVerification } from '@lianfang/contract/documents/documents';
import { documentEndpoints } from '@lianfang/contract/documents/endpoints';
import { dayOf } from '../../../kernel/clock/clock.ts';
import { handleAll } from '../../../kernel/http/handle.ts';
import { verifySealed } from '../sealed/verify-sealed.ts';
import { codeFrom } from '../writing/verification-code.ts';
import { documents, foundOf } from './document-views.ts';
import { keptPaper } from './kept-paper.ts';

const unknown: DocumentVerification = {
  standing: 'unknown',
  kind: null,
  number: null,
  issuer: null,
  issuedOn: null,
  sha256: null,
  signedWith: null,
  matches: null,
};

/** Says whether a paper with this code was issued and still holds, and nothing of what it says. */
export const verifyDocument = handleAll(
  documentEndpoints.verifyDocument,
  async ({ params, query, tx, platform }): Promise<DocumentVerification> => {
    const code = codeFrom(params.code);
    if (code === null) return unknown;
    const row = await documents(tx).where('code', '=', code).executeTakeFirst();
    if (!row) return (await verifySealed(tx, platform, code, query.sha256)) ?? unknown;
    if (row.sha256 === null || row.issued_at === null) return unknown;
    const { state, kind, number_text: number, sha256, pdf_sha256: pdf, issued_at: issuedAt } = foundOf(row);
    const kept = sha256 === null ? null : await keptPaper(platform.files, sha256);
    const sound = kept === null ? 'damaged' : 'valid';
    return {
      standing: state === 'withdrawn' ? 'withdrawn' : sound,
      kind,
      number,
      issuer: null,
      issuedOn: issuedAt === null ? null : dayOf(Temporal.Instant.from(issuedAt)),
      sha256,
      signedWith: null,
      matches: query.sha256 === undefined ? null : [sha256, pdf].includes(query.sha256),
    };
  },
);
