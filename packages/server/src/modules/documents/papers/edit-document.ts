import { documentEndpoints } from '@lianfang/contract/documents/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { documentSubject } from './document-subject.ts';
import { moveDocument } from './move-document.ts';

/** Saves the content of a draft. */
export const editDocument = handle(
  documentEndpoints.editDocument,
  ({ params, tx }) => documentSubject(tx, params.documentId),
  async (call) => {
    const { content, version } = call.body;
    return moveDocument(call, { move: 'editDocument', version, change: { content } });
  },
);
