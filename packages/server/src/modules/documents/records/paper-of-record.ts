import { v7 as uuid } from 'uuid';
import type { Actor } from '../../../kernel/access/actor.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';
import type { Platform } from '../../../kernel/http/platform.ts';
import { insertDocument } from '../papers/document-store.ts';
import { findDocumentOf } from '../papers/document-views.ts';
import { type Issuing, issuePaper } from '../papers/issue-paper.ts';

/** A record that was approved where it belongs, and now gets its paper. */
export interface ApprovedRecord extends Omit<Issuing, 'id' | 'version'> {
  readonly subjectId: string;
  readonly draftedBy: string | null;
}

/**
 * Writes the paper of a record that two people have already decided on in its own module; the paper itself needs no
 * further leave. Of two who ask at once one writes it. Gives the document's id.
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
  const inserted = await insertDocument(
    tx,
    {
      id,
      kind,
      content,
      month: null,
      subjectId,
      asOf: Temporal.Instant.from(asOf),
      // A reminder may go out by the hand that wrote it; then the paper names who issued it.
      draftedBy: draftedBy === issuedBy ? null : draftedBy,
    },
    now,
  );
  if (!inserted) {
    const there = await findDocumentOf(tx, kind, subjectId);
    if (there) return there.id;
  }
  if (!inserted || !(await issuePaper(tx, platform, { ...rest, id, version: 1 }, actor, now)))
    throw new Error(`the paper of ${kind} ${subjectId} could not be written`);
  return id;
};
