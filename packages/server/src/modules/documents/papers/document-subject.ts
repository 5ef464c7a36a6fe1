import { sql } from 'kysely';
import type { Reader } from '../../../kernel/database/connect.ts';
import type { Subject } from '../../../kernel/http/call.ts';
import { findCounty } from '../../units/index.ts';
import { type DocumentFound, findDocument } from './document-views.ts';

/** A document as the subject of a call. */
export interface DocumentSubject extends Subject {
  readonly document: DocumentFound;
}

const pathsOf = async (tx: Reader, documentId: string): Promise<string[]> => {
  const rows = await tx
    .selectFrom('document_unit')
    .innerJoin('unit', 'unit.id', 'document_unit.unit_id')
    .select('unit.path')
    .where('document_id', '=', documentId)
    .execute();
  return rows.map((row) => row.path);
};

/**
 * The document that an id names, or null. It belongs to the county; its author is who submitted it, or drafted it where
 * nobody has. What was issued needs an issuer's leave to be withdrawn.
 */
export const documentSubject = async (tx: Reader, documentId: string): Promise<DocumentSubject | null> => {
  const document = await findDocument(tx, documentId);
  if (!document) return null;
  const county = await findCounty(tx);
  const facts = {
    unitPath: county.path,
    unitPaths: await pathsOf(tx, documentId),
    authorId: document.submitted_by ?? document.drafted_by,
    approval: document.issued_at === null ? 'none' : 'office',
  };
  return { kind: 'document', id: document.id, unitId: county.id, facts, document };
};

/** The same facts over many documents. */
export const documentColumns = {
  unitPath: sql<string>`(select path from unit where parent_id is null)`,
  unitPaths: sql<string[]>`array(select unit.path from document_unit join unit on unit.id = document_unit.unit_id
    where document_unit.document_id = document.id)`,
};
