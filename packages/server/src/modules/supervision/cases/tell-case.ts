import type { Action } from '@lianfang/contract/endpoints';
import type { NotificationKind } from '@lianfang/contract/notifications/kinds';
import type { Words } from '@lianfang/contract/words';
import type { Actor } from '../../../kernel/access/actor.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { notify } from '../../notifications/index.ts';
import { lastDayOf } from '../due-moments.ts';
import type { CaseMoveName } from './case-obstacles.ts';
import { numberText } from './case-number.ts';
import { type CaseFound, caseSubject } from './case-subject.ts';

interface Telling {
  readonly kind: NotificationKind;
  /** Whoever may do this is told; the author where 'author'. */
  readonly to: Action | 'author';
  readonly words: (found: CaseFound) => Words;
}

const nameOf = (found: CaseFound): string => {
  const number = numberText(found);
  return `${found.rung_zh}${number === null ? '' : ` ${number}`}《${found.title}》`;
};

const dueDayOf = (due: string | null): string => (due === null ? '' : lastDayOf(due));

const received = (found: CaseFound): Words => {
  const day = dueDayOf(found.reply_due_at);
  return {
    zh: `收到${nameOf(found)}${day === '' ? '' : `，请于${day}前回复`}`,
    en: `${nameOf(found)} was issued to your unit${day === '' ? '' : `; reply by ${day}`}`,
  };
};

const say =
  (zh: string, en: string) =>
  (found: CaseFound): Words => ({
    zh: `${nameOf(found)}${zh}`,
    en: `${nameOf(found)} ${en}`,
  });

const tell = (to: Telling['to'], kind: NotificationKind, words: Telling['words']): Telling => ({ to, kind, words });

/** Moves that somebody has to hear of. Those that are missing here concern nobody but whoever makes them. */
const tellings: Partial<Record<CaseMoveName, Telling>> = {
  submitSupervision: tell('supervision.issue', 'supervision-waiting', say('待您批准', 'waits for your approval')),
  returnSupervision: tell('author', 'supervision-moved', say('被退回修改', 'was returned to you')),
  issueSupervision: tell('supervision.save-reply', 'supervision-received', received),
  forwardSupervision: tell('author', 'supervision-moved', say('已报送上级', 'was submitted upward')),
  replySupervision: tell('supervision.escalate', 'supervision-moved', say('已回复', 'was answered')),
  reportRectification: tell('supervision.escalate', 'supervision-moved', say('已报告整改，待复核', 'waits for review')),
  returnReply: tell('supervision.save-reply', 'supervision-received', say('的回复被退回', ': the reply was returned')),
  returnRectification: tell('supervision.save-reply', 'supervision-received', say('整改不到位，被退回', ': returned')),
  closeSupervision: tell('supervision.save-reply', 'supervision-moved', say('已办结', 'is closed')),
  withdrawSupervision: tell('supervision.save-reply', 'supervision-moved', say('已撤销', 'was withdrawn')),
};

const waitingFor = (found: CaseFound): Action => (found.submits_upward ? 'supervision.forward' : 'supervision.issue');

/** Tells whoever a move concerns. While a case belongs to the office its unit hears nothing. */
export const tellCase = async (
  tx: Transaction,
  id: string,
  move: CaseMoveName,
  actor: Actor,
  now: Temporal.Instant,
): Promise<void> => {
  const telling = tellings[move];
  const subject = telling && (await caseSubject(tx, id));
  if (!telling || !subject) return;
  const { case: found, facts } = subject;
  const action = move === 'submitSupervision' ? waitingFor(found) : telling.to;
  const author = found.drafted_by === null ? [] : [found.drafted_by];
  const to = action === 'author' ? { personIds: author } : { mayDo: action, on: facts };
  await notify(
    tx,
    { to, kind: telling.kind, subject: { kind: 'supervision', id }, words: telling.words(found), by: actor },
    now,
  );
};
