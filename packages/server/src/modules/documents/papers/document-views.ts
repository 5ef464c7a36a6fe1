import { DocumentKind, DocumentState } from '@lianfang/contract/documents/documents';
import { sql } from 'kysely';
import type { Reader } from '../../../kernel/database/connect.ts';

/** Documents with the names of their people, without their content. */
export const documents = (tx: Reader) =>
  tx
    .selectFrom('document')
    .leftJoin('person as drafter', 'drafter.id', 'document.drafted_by')
    .leftJoin('person as issuer', 'issuer.id', 'document.issued_by')
    .select([
      'document.id',
      'document.kind',
      'document.title',
      'document.state',
      'document.subject_id',
      'document.as_of',
      'document.number_text',
      'document.code',
      'document.sha256',
      'document.pdf_sha256',
      'document.drafted_by',
      'document.submitted_by',
      'document.issued_at',
      'document.changed_at',
      'document.version',
      'drafter.name as drafter_name',
      'issuer.name as issuer_name',
    ])
    .select(sql<string | null>`to_char(document.month, 'YYYY-MM')`.as('month'));

type DocumentRowFound = Awaited<ReturnType<ReturnType<typeof documents>['execute']>>[number];

/** A document as it is found, with its kind and state known. */
export type DocumentFound = Omit<DocumentRowFound, 'kind' | 'state'> & {
  readonly kind: DocumentKind;
  readonly state: DocumentState;
};

/** A found row with its kind and state known. */
export const foundOf = (row: DocumentRowFound): DocumentFound => ({
  ...row,
  kind: DocumentKind.parse(row.kind),
  state: DocumentState.parse(row.state),
});

/** The document that an id names, or null. */
export const findDocument = async (tx: Reader, documentId: string): Promise<DocumentFound | null> => {
  const row = await documents(tx).where('document.id', '=', documentId).executeTakeFirst();
  return row ? foundOf(row) : null;
};

/** The document that was made from a record and still holds, or null. */
export const findDocumentOf = async (
  tx: Reader,
  kind: DocumentKind,
  subjectId: string,
): Promise<DocumentFound | null> => {
  const row = await documents(tx)
    .where('document.kind', '=', kind)
    .where('document.subject_id', '=', subjectId)
    .where('document.state', '<>', 'withdrawn')
    .executeTakeFirst();
  return row ? foundOf(row) : null;
};

/** What happened to a document, latest first. */
export const documentHistory = (tx: Reader, documentId: string) => {
  return tx
    .selectFrom('document_event')
    .select(['at', 'move', 'reason', 'actor'])
    .where('document_id', '=', documentId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute();
};
