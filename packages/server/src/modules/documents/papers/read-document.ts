import { documentEndpoints } from '@lianfang/contract/documents/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { documentRecord } from './document-record.ts';
import { documentSubject } from './document-subject.ts';

/** A document with its content. */
export const readDocument = handle(
  documentEndpoints.readDocument,
  ({ params, tx }) => documentSubject(tx, params.documentId),
  async ({ subject, actor, tx }) => documentRecord(tx, subject, actor),
);
