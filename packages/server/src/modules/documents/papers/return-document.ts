import { documentEndpoints } from '@lianfang/contract/documents/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { documentSubject } from './document-subject.ts';
import { moveDocument } from './move-document.ts';

/** Sends a submitted document back to be changed, with the reason. */
export const returnDocument = handle(
  documentEndpoints.returnDocument,
  ({ params, tx }) => documentSubject(tx, params.documentId),
  async (call) => moveDocument(call, { move: 'returnDocument', ...call.body }),
);
