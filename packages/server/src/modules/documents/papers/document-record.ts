import { DocumentContent } from '@lianfang/contract/documents/content';
import { documentLifecycle, type DocumentRecord, type DocumentRow } from '@lianfang/contract/documents/documents';
import { documentRefusals } from '@lianfang/contract/documents/refusals';
import type { Action } from '@lianfang/contract/endpoints';
import { after } from '@lianfang/contract/lifecycle';
import type { Abilities } from '@lianfang/contract/values';
import type { z } from 'zod';
import { type Actor, auditName } from '../../../kernel/access/actor.ts';
import { mayDo } from '../../../kernel/access/decide.ts';
import { explainedAbility } from '../../../kernel/access/why-not.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import { printedCode } from '../writing/verification-code.ts';
import { documentSubject, type DocumentSubject } from './document-subject.ts';
import { actorNames } from '../../people/index.ts';
import { type DocumentFound, documentHistory } from './document-views.ts';

const actions = {
  editDocument: 'document.edit',
  submitDocument: 'document.submit',
  returnDocument: 'document.return',
  issueDocument: 'document.issue',
  withdrawDocument: 'document.withdraw',
} as const satisfies Record<keyof typeof documentLifecycle.moves, Action>;

const moves = Object.keys(actions) as (keyof typeof actions)[];

/** Steps in which somebody wrote the document, and so may not issue it. */
export const writing: readonly string[] = ['draftDocument', 'editDocument', 'submitDocument'];

type Events = Awaited<ReturnType<typeof documentHistory>>;

/** Whether the actor has had a hand in the document. */
export const wroteIt = (history: Events, actor: Actor): boolean =>
  history.some((event) => writing.includes(event.move) && event.actor === auditName(actor));

const abilitiesOf = (actor: Actor, { document, facts }: DocumentSubject, history: Events): Abilities =>
  Object.fromEntries(
    moves.map((move) => {
      const fits = after(documentLifecycle, document.state, move) !== null;
      const own = move === 'issueDocument' && wroteIt(history, actor) ? documentRefusals.ownHand : null;
      return [move, explainedAbility(actor, actions[move], facts, fits ? own : documentRefusals.notFromHere)];
    }),
  );

/** A document as a row of the list, before it is parsed. */
export const documentRow = (found: DocumentFound): z.input<typeof DocumentRow> => ({
  id: found.id,
  kind: found.kind,
  title: found.title,
  state: found.state,
  number: found.number_text,
  month: found.month,
  asOf: found.as_of,
  draftedByName: found.drafter_name,
  changedAt: found.changed_at,
  issuedAt: found.issued_at,
  issuedByName: found.issuer_name,
  version: found.version,
});

/** What went on in the office before a document was issued is the office's and the leaders' own to read. */
const shownTo = (actor: Actor, { facts }: DocumentSubject, history: Events): Events =>
  mayDo(actor, 'document.edit', facts) || mayDo(actor, 'document.return', facts)
    ? history
    : history.filter(({ move }) => move === 'issueDocument' || move === 'withdrawDocument');

/** The content of a document. */
export const contentOf = async (tx: Reader, documentId: string): Promise<DocumentContent> => {
  const row = await tx.selectFrom('document').select('content').where('id', '=', documentId).executeTakeFirstOrThrow();
  return DocumentContent.parse(row.content);
};

/** A document with its content, its history and what the actor may do with it. */
export const documentRecord = async (
  tx: Reader,
  subject: DocumentSubject,
  actor: Actor,
): Promise<z.input<typeof DocumentRecord>> => {
  const { document } = subject;
  const history = await documentHistory(tx, document.id);
  const named = await actorNames(
    tx,
    history.map(({ actor: who }) => who),
  );
  return {
    ...documentRow(document),
    content: await contentOf(tx, document.id),
    subjectId: document.subject_id,
    code: document.code === null ? null : printedCode(document.code),
    sha256: document.sha256,
    history: shownTo(actor, subject, history).map(({ at, move, reason, actor: who }) => {
      const { id, name } = named(who);
      return { at, move, reason, actorId: id, actorName: name };
    }),
    abilities: abilitiesOf(actor, subject, history),
  };
};

/** The record read afresh, for the reply of a command. */
export const freshDocument = async (tx: Reader, documentId: string, actor: Actor) => {
  const subject = await documentSubject(tx, documentId);
  if (!subject) throw new Error(`document ${documentId} vanished within its own transaction`);
  return documentRecord(tx, subject, actor);
};
