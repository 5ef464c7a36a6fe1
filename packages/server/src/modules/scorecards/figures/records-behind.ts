import type { FigureRecord } from '@lianfang/contract/scorecards/figures';
import { knownIndicators } from '@lianfang/engine/scorecard/known-indicators';
import type { Counted } from './count-kept.ts';
import type { UnitRecords } from './unit-records.ts';

const once = { numerator: '1', denominator: null };

type Period = UnitRecords['periods'][number];

const ofPeriods =
  (counts: (period: Period) => boolean) =>
  ({ periods }: UnitRecords): FigureRecord[] =>
    periods.filter(counts).map(({ id, taskId, title, label, dueAt, submittedAt }) => {
      return { kind: 'task-period', id, subjectId: taskId, title, label, at: dueAt, doneAt: submittedAt, ...once };
    });

const ofDecisions =
  (returned: boolean) =>
  ({ decisions }: UnitRecords): FigureRecord[] =>
    decisions
      .filter((decision) => decision.returned === returned)
      .map(({ id, reportId, title, label, reason, at }) => ({
        kind: returned ? 'report-return' : 'report',
        id,
        subjectId: reportId,
        title,
        label: (reason === '' ? label : `${label}：${reason}`).slice(0, 300),
        at,
        doneAt: null,
        ...once,
      }));

const ofLetters =
  (counts: (letter: UnitRecords['letters'][number]) => boolean) =>
  ({ letters }: UnitRecords): FigureRecord[] =>
    letters.filter(counts).map(({ id, title, label, dueAt, repliedAt }) => {
      return { kind: 'supervision', id, subjectId: id, title, label, at: dueAt, doneAt: repliedAt, ...once };
    });

const ofProblems =
  (closed: boolean) =>
  ({ problems }: UnitRecords): FigureRecord[] =>
    problems
      .filter((problem) => problem.closed === closed)
      .map(({ id, title, label, raisedAt, verifiedAt }) => {
        return { kind: 'problem', id, subjectId: id, title, label, at: raisedAt, doneAt: verifiedAt, ...once };
      });

const ofOutreach = ({ outreach }: UnitRecords): FigureRecord[] =>
  outreach.map(({ id, reportId, title, label, dueAt, acceptedAt, covered, places }) => ({
    kind: 'outreach',
    id,
    subjectId: reportId,
    title: title.slice(0, 300),
    label,
    at: dueAt,
    doneAt: acceptedAt,
    numerator: covered,
    denominator: places,
  }));

/** For every figure, which of a unit's records it rests on. */
const sources: ReadonlyMap<string, (records: UnitRecords) => FigureRecord[]> = new Map([
  ['tasks.due', ofPeriods(() => true)],
  ['reports.on_time', ofPeriods(({ dueAt, submittedAt }) => submittedAt !== null && submittedAt < dueAt)],
  ['reports.late', ofPeriods(({ dueAt, submittedAt }) => submittedAt !== null && submittedAt >= dueAt)],
  ['reports.missing', ofPeriods(({ submittedAt }) => submittedAt === null)],
  ['reports.accepted', ofDecisions(false)],
  ['reports.returned', ofDecisions(true)],
  ['supervision.letters_due', ofLetters(() => true)],
  [
    'supervision.letters_answered_in_time',
    ofLetters(({ dueAt, repliedAt }) => repliedAt !== null && repliedAt < dueAt),
  ],
  ['supervision.open_problems', ofProblems(false)],
  ['supervision.closed_problems', ofProblems(true)],
  ['outreach.coverage', ofOutreach],
]);

/** The records that a figure rests on, or null for a code that is no figure. */
export const recordsBehind = (code: string, records: UnitRecords): FigureRecord[] | null =>
  sources.get(code)?.(records) ?? null;

const sum = (values: readonly (string | null)[]): bigint =>
  values.reduce((total, value) => total + BigInt(value ?? 0), 0n);

/** Every figure of a unit, added up from its records. */
export const countsOf = (records: UnitRecords): Omit<Counted, 'unitId'>[] =>
  knownIndicators.map(({ code, form }) => {
    const behind = recordsBehind(code, records) ?? [];
    return {
      code,
      numerator: sum(behind.map(({ numerator }) => numerator)),
      denominator: form === 'share' ? sum(behind.map(({ denominator }) => denominator)) : null,
    };
  });
