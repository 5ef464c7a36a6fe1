import type { Action } from '@lianfang/contract/endpoints';
import type { NotificationKind } from '@lianfang/contract/notifications/kinds';
import type { problemLifecycle } from '@lianfang/contract/supervision/problems';
import type { Actor } from '../../../kernel/access/actor.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { notify } from '../../notifications/index.ts';
import { announcePath } from '../../../kernel/live/announce-path.ts';
import { problemSubject } from './problem-subject.ts';

export type ProblemMoveName = keyof typeof problemLifecycle.moves;

interface Telling {
  readonly to: Action;
  readonly kind: NotificationKind;
  readonly zh: string;
  readonly en: string;
}

const toUnit = (kind: NotificationKind, zh: string, en: string): Telling => ({ to: 'problem.rectify', kind, zh, en });

const tellings: Readonly<Record<ProblemMoveName | 'raiseProblem', Telling>> = {
  raiseProblem: toUnit('problem-received', '列入问题清单，请整改', 'was put on the list of problems'),
  amendProblem: toUnit('problem-received', '有调整', 'was amended'),
  returnProblem: toUnit('problem-received', '整改不到位，被退回', 'was not put right and came back'),
  reopenProblem: toUnit('problem-received', '重新列入问题清单', 'is on the list again'),
  verifyProblem: toUnit('problem-moved', '已核验销号', 'was struck off'),
  withdrawProblem: toUnit('problem-moved', '已从问题清单撤销', 'was withdrawn'),
  rectifyProblem: {
    to: 'problem.verify',
    kind: 'problem-moved',
    zh: '已报告整改，待核验',
    en: 'waits for verification',
  },
};

/** Tells the unit of what it has to do, and the verifiers of what waits for them. */
export const tellProblem = async (
  tx: Transaction,
  id: string,
  move: ProblemMoveName | 'raiseProblem',
  actor: Actor,
  now: Temporal.Instant,
): Promise<void> => {
  const subject = await problemSubject(tx, id);
  if (!subject) return;
  await announcePath(tx, 'problem', id, subject.problem.unit_path);
  const { to, kind, zh, en } = tellings[move];
  const { title, due_on: dueOn, unit_name: unitName } = subject.problem;
  const term = kind === 'problem-received' ? `（期限${dueOn}）` : '';
  const words = { zh: `${unitName}问题“${title}”${zh}${term}`, en: `Problem “${title}” of ${unitName} ${en}` };
  await notify(
    tx,
    { to: { mayDo: to, on: subject.facts }, kind, subject: { kind: 'problem', id }, words, by: actor },
    now,
  );
};
