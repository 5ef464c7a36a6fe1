import { SupervisionBasis, SupervisionRecord, SupervisionRow } from '@lianfang/contract/supervision/supervision';
import type { Actor } from '../../../kernel/access/actor.ts';
import { mayDo } from '../../../kernel/access/decide.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import { historyOf } from '../event-views.ts';
import { namesOf } from '../../people/index.ts';
import { caseAbilities } from './case-abilities.ts';
import { numberText } from './case-number.ts';
import { isOverdue } from './case-overdue.ts';
import { type CaseFound, type CaseSubject, caseSubject } from './case-subject.ts';
import { repliesOf } from './reply-views.ts';

/** A found case as a row of a list. */
export const caseRowOf = (row: CaseFound, now: Temporal.Instant): SupervisionRow =>
  SupervisionRow.parse({
    id: row.id,
    rung: row.rung,
    number: numberText(row),
    title: row.title,
    unitId: row.unit_id,
    unitName: row.unit_name,
    state: row.state,
    issuedAt: row.issued_at,
    replyDueAt: row.reply_due_at,
    rectifyDueAt: row.rectify_due_at,
    overdue: isOverdue(row, now),
    createdAt: row.created_at,
    version: row.version,
  });

/** The records that a case rests on. */
export const basisOf = async (tx: Reader, supervisionId: string) => {
  const rows = await tx
    .selectFrom('supervision_basis')
    .selectAll()
    .where('supervision_id', '=', supervisionId)
    .orderBy('at')
    .execute();
  return rows.map((row) => ({
    kind: SupervisionBasis.shape.kind.parse(row.kind),
    id: row.subject_id,
    label: row.label,
    at: row.at,
    taskId: row.task_id,
  }));
};

const links = (tx: Reader) =>
  tx.selectFrom('supervision').select(['id', 'rung', 'title', 'number_word', 'year', 'number']);

const linkOf = (row: Awaited<ReturnType<ReturnType<typeof links>['execute']>>[number] | undefined) =>
  row ? { id: row.id, rung: row.rung, number: numberText(row), title: row.title } : null;

/** The neighbours on the ladder that the reader may see: the unit sees what followed only once it is issued. */
const neighboursOf = async (tx: Reader, { case: found, facts }: CaseSubject, actor: Actor) => {
  const before =
    found.previous_id === null ? undefined : await links(tx).where('id', '=', found.previous_id).executeTakeFirst();
  const next = await links(tx).where('previous_id', '=', found.id).where('state', '<>', 'withdrawn').executeTakeFirst();
  const after = next && (await caseSubject(tx, next.id));
  const visible = after && mayDo(actor, 'supervision.read', { ...facts, unitPath: after.facts.unitPath ?? null });
  return { previous: linkOf(before), next: visible ? linkOf(next) : null };
};

/** What went on in the office before a case was issued; the unit it is addressed to does not read it. */
const internal: readonly string[] = ['draftSupervision', 'editSupervision', 'submitSupervision', 'returnSupervision'];

const seesDrafts = ({ case: found, facts }: CaseSubject, actor: Actor): boolean =>
  mayDo(actor, 'supervision.read', { ...facts, unitPath: `${found.unit_path.split('/')[0] ?? ''}/` });

/** The whole record of a case as the actor may see it. */
export const caseRecord = async (
  tx: Reader,
  subject: CaseSubject,
  actor: Actor,
  now: Temporal.Instant,
): Promise<SupervisionRecord> => {
  const { case: found } = subject;
  const names = await namesOf(tx, [found.drafted_by, found.issued_by]);
  const replies = await repliesOf(tx, found, actor, subject.facts);
  const history = await historyOf(tx, found.id);
  return SupervisionRecord.parse({
    ...caseRowOf(found, now),
    text: found.text,
    demands: found.demands,
    rungId: found.rung_id,
    approval: found.approval,
    replyWorkingDays: found.reply_working_days,
    rectifyWorkingDays: found.rectify_working_days,
    submitsUpward: found.submits_upward,
    organ: found.organ,
    outcome: found.outcome,
    draftedByName: names(found.drafted_by),
    issuedByName: names(found.issued_by),
    basis: await basisOf(tx, found.id),
    ...(await neighboursOf(tx, subject, actor)),
    replies,
    history: seesDrafts(subject, actor) ? history : history.filter((event) => !internal.includes(event.move)),
    abilities: await caseAbilities(tx, subject, actor),
  });
};

/** The record read afresh, for the reply of a command. */
export const freshCase = async (
  tx: Reader,
  id: string,
  actor: Actor,
  now: Temporal.Instant,
): Promise<SupervisionRecord> => {
  const subject = await caseSubject(tx, id);
  if (!subject) throw new Error(`case ${id} vanished within its own transaction`);
  return caseRecord(tx, subject, actor, now);
};
