import { documentLifecycle } from '@lianfang/contract/documents/documents';
import { after } from '@lianfang/contract/lifecycle';
import type { Actor } from '../../../kernel/access/actor.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { freshDocument } from './document-record.ts';
import { type DocumentChange, insertDocumentEvent, updateDocument } from './document-store.ts';
import type { DocumentSubject } from './document-subject.ts';

export interface DocumentMove {
  readonly move: keyof typeof documentLifecycle.moves;
  readonly version: number;
  readonly reason?: string;
  readonly change?: Omit<DocumentChange, 'state'>;
}

interface Moving {
  readonly subject: DocumentSubject;
  readonly actor: Actor;
  readonly tx: Transaction;
  readonly now: Temporal.Instant;
  refuse(code: 'document-state' | 'changed-meanwhile'): never;
}

/** Moves a document along its lifecycle and reads it afresh, or refuses. */
export const moveDocument = async (
  { subject, actor, tx, now, refuse }: Moving,
  { move, version, reason, change }: DocumentMove,
) => {
  const { id, state } = subject.document;
  const to = after(documentLifecycle, state, move);
  if (to === null) return refuse('document-state');
  if (!(await updateDocument(tx, { id, version }, { state: to, ...change }, now))) refuse('changed-meanwhile');
  await insertDocumentEvent(tx, id, { move, ...(reason === undefined ? {} : { reason }) }, actor, now);
  return freshDocument(tx, id, actor);
};
