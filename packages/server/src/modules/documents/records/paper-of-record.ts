import type { DocumentKind } from '@lianfang/contract/documents/documents';
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Actor } from '../../../kernel/access/actor.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';
import type { Platform } from '../../../kernel/http/platform.ts';
import { insertDocument } from '../papers/document-store.ts';
import { type DocumentFound, findDocumentOf } from '../papers/document-views.ts';
import { type Issuing, issuePaper } from '../papers/issue-paper.ts';

/** A record that was approved where it belongs, and now gets its paper. */
export interface ApprovedRecord extends Omit<Issuing, 'id' | 'version'> {
  readonly subjectId: string;
  readonly draftedBy: string | null;
}

/** The paper that a record has already. Of two who ask at once the second waits here and then finds that of the first. */
export const paperThere = async (
  tx: Transaction,
  kind: DocumentKind,
  subjectId: string,
): Promise<DocumentFound | null> => {
  await sql`select pg_advisory_xact_lock(hashtext(${`document of ${subjectId}`}))`.execute(tx);
  return findDocumentOf(tx, kind, subjectId);
};

/**
 * Writes the paper of a record that two people have already decided on in its own module; the paper itself needs no
 * further leave. Only after `paperThere` found none. Gives the document's id.
 */
export const paperOfRecord = async (
  tx: Transaction,
  platform: Platform,
  { subjectId, draftedBy, ...rest }: ApprovedRecord,
  actor: Actor,
  now: Temporal.Instant,
): Promise<string> => {
  const id = uuid();
  const { kind, content, asOf, issuedBy } = rest;
  const draft = {
    id,
    kind,
    content,
    month: null,
    subjectId,
    asOf: Temporal.Instant.from(asOf),
    // A reminder may go out by the hand that wrote it; then the paper names who issued it.
    draftedBy: draftedBy === issuedBy ? null : draftedBy,
  };
  const written =
    (await insertDocument(tx, draft, now)) && (await issuePaper(tx, platform, { ...rest, id, version: 1 }, actor, now));
  if (!written) throw new Error(`the paper of ${kind} ${subjectId} could not be written`);
  return id;
};
