import type { DocumentContent } from '@lianfang/contract/documents/content';
import type { DocumentKind, documentLifecycle, DocumentState } from '@lianfang/contract/documents/documents';
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { type Actor, auditName } from '../../../kernel/access/actor.ts';
import { firstDay } from '../../../kernel/clock/month.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';
import type { Paper } from '../writing/paper.ts';

export interface NewDocument {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly content: DocumentContent;
  readonly month: string | null;
  readonly subjectId: string | null;
  readonly asOf: Temporal.Instant;
  readonly draftedBy: string | null;
}

/** Adds a draft; false where the record it is made from has its document already. */
export const insertDocument = async (
  tx: Transaction,
  document: NewDocument,
  now: Temporal.Instant,
): Promise<boolean> => {
  const row = await tx
    .insertInto('document')
    .values({
      id: document.id,
      kind: document.kind,
      title: document.content.title,
      content: JSON.stringify(document.content),
      subject_id: document.subjectId,
      month: document.month === null ? null : firstDay(document.month),
      as_of: document.asOf.toString(),
      drafted_by: document.draftedBy,
      changed_at: now.toString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
};

/** What a step changes beside the state. */
export interface DocumentChange {
  readonly state: DocumentState;
  readonly content?: DocumentContent;
  readonly submittedBy?: string | null;
}

/** Changes a document that was seen in a version; false where somebody was faster. */
export const updateDocument = async (
  tx: Transaction,
  seen: { readonly id: string; readonly version: number },
  { state, content, submittedBy }: DocumentChange,
  now: Temporal.Instant,
): Promise<boolean> => {
  const result = await tx
    .updateTable('document')
    .set({
      state,
      changed_at: now.toString(),
      version: seen.version + 1,
      ...(content === undefined ? {} : { content: JSON.stringify(content), title: content.title }),
      ...(submittedBy === undefined ? {} : { submitted_by: submittedBy }),
    })
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
};

/** What a document gets when it is issued. Year and number are null where the number is that of the record it is made from. */
export interface Issue {
  readonly numberText: string;
  readonly year: number | null;
  readonly number: number | null;
  readonly code: string;
  readonly sha256: string;
  readonly paper: Paper;
  readonly issuedBy: string | null;
  readonly issuedAt: string;
}

/** Issues a document that was seen in a version; false where somebody was faster. */
export const issueSeen = async (
  tx: Transaction,
  seen: { readonly id: string; readonly version: number },
  issue: Issue,
  now: Temporal.Instant,
): Promise<boolean> => {
  const result = await tx
    .updateTable('document')
    .set({
      state: 'issued',
      number_text: issue.numberText,
      year: issue.year,
      number: issue.number,
      code: issue.code,
      sha256: issue.sha256,
      paper: JSON.stringify(issue.paper),
      issued_by: issue.issuedBy,
      issued_at: issue.issuedAt,
      changed_at: now.toString(),
      version: seen.version + 1,
    })
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
};

/** Notes to which units an issued document is addressed. */
export const addressDocument = async (
  tx: Transaction,
  documentId: string,
  unitIds: readonly string[],
): Promise<void> => {
  await sql`insert into document_unit (document_id, unit_id)
    select ${documentId}::uuid, unnest(${unitIds}::text[]::uuid[]) on conflict do nothing`.execute(tx);
};

type Move = keyof typeof documentLifecycle.moves | 'draftDocument';

/** Adds a line to a document's history. */
export const insertDocumentEvent = async (
  tx: Transaction,
  documentId: string,
  { move, reason = '' }: { readonly move: Move; readonly reason?: string },
  actor: Actor,
  now: Temporal.Instant,
): Promise<void> => {
  await tx
    .insertInto('document_event')
    .values({ document_id: documentId, at: now.toString(), id: uuid(), move, actor: auditName(actor), reason })
    .execute();
};
