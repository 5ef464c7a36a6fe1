import { documentEndpoints } from '@lianfang/contract/documents/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { documentSubject } from './document-subject.ts';
import { moveDocument } from './move-document.ts';

/** Withdraws a document. An issued one stays as it was, but whoever verifies it learns that it no longer holds. */
export const withdrawDocument = handle(
  documentEndpoints.withdrawDocument,
  ({ params, tx }) => documentSubject(tx, params.documentId),
  async (call) => moveDocument(call, { move: 'withdrawDocument', ...call.body }),
);
