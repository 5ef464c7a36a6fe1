import { ProblemRecord, ProblemRow, ProblemSource } from '@lianfang/contract/supervision/problems';
import type { Actor } from '../../../kernel/access/actor.ts';
import { dayOf } from '../../../kernel/clock/clock.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import { evidenceOf } from '../evidence/evidence-views.ts';
import { historyOf } from '../event-views.ts';
import { namesOf } from '../../people/index.ts';
import { problemAbilities } from './problem-abilities.ts';
import { sourceTitle } from './problem-source.ts';
import { type ProblemFound, type ProblemSubject, problemSubject } from './problem-subject.ts';

const sourceOf = (row: ProblemFound) => ProblemSource.parse({ kind: row.source_kind, id: row.source_id });

/** A found problem as a row of the list. */
export const problemRowOf = (row: ProblemFound, now: Temporal.Instant): ProblemRow =>
  ProblemRow.parse({
    id: row.id,
    number: `${row.year}-${row.number}`,
    title: row.title,
    unitId: row.unit_id,
    unitName: row.unit_name,
    source: sourceOf(row),
    state: row.state,
    dueOn: row.due_on,
    overdue: row.state === 'open' && row.due_on < dayOf(now),
    rounds: row.rounds,
    raisedAt: row.raised_at,
    version: row.version,
  });

/** The whole record of a problem as the actor may see it. */
export const problemRecord = async (
  tx: Reader,
  subject: ProblemSubject,
  actor: Actor,
  now: Temporal.Instant,
): Promise<ProblemRecord> => {
  const { problem } = subject;
  const names = await namesOf(tx, [problem.raised_by, problem.rectified_by, problem.verified_by]);
  const evidence = await evidenceOf(tx, 'problem_id', [problem.id]);
  return ProblemRecord.parse({
    ...problemRowOf(problem, now),
    text: problem.text,
    demands: problem.demands,
    sourceLabel: await sourceTitle(tx, sourceOf(problem)),
    raisedByName: names(problem.raised_by) ?? '系统',
    rectification: problem.rectification,
    rectifiedAt: problem.rectified_at,
    rectifiedByName: names(problem.rectified_by),
    verifiedAt: problem.verified_at,
    verifiedByName: names(problem.verified_by),
    evidence: evidence.get(problem.id) ?? [],
    history: await historyOf(tx, problem.id),
    abilities: problemAbilities(actor, subject),
  });
};

/** The record read afresh, for the reply of a command. */
export const freshProblem = async (
  tx: Reader,
  id: string,
  actor: Actor,
  now: Temporal.Instant,
): Promise<ProblemRecord> => {
  const subject = await problemSubject(tx, id);
  if (!subject) throw new Error(`problem ${id} vanished within its own transaction`);
  return problemRecord(tx, subject, actor, now);
};
