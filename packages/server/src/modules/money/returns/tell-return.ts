import type { Action } from '@lianfang/contract/endpoints';
import type { NotificationKind } from '@lianfang/contract/notifications/kinds';
import type { ReturnMoveName } from '@lianfang/contract/returns/return-lifecycle';
import type { Words } from '@lianfang/contract/words';
import type { Actor } from '../../../kernel/access/actor.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { notify } from '../../notifications/index.ts';
import type { ReturnSubject } from './return-subject.ts';

interface Telling {
  readonly kind: NotificationKind;
  readonly to: Action | 'author';
  readonly words: Words;
}

const tellings: Partial<Record<ReturnMoveName, Telling>> = {
  makeReturnReport: {
    kind: 'return-waiting',
    to: 'return.forward',
    words: { zh: '报告书待您审核上报', en: 'its report waits for you' },
  },
  sendBackReturnReport: { kind: 'return-moved', to: 'author', words: { zh: '报告书被退回', en: 'was sent back' } },
  recordReturnDecision: { kind: 'return-moved', to: 'author', words: { zh: '上级已批准', en: 'was approved above' } },
  recordReturnRefusal: { kind: 'return-moved', to: 'author', words: { zh: '上级未批准', en: 'was not approved' } },
  endReturnNotice: {
    kind: 'return-waiting',
    to: 'return.make-report',
    words: { zh: '公告期满，请呈请返还', en: 'its public notice is over' },
  },
  settleReturn: { kind: 'return-moved', to: 'author', words: { zh: '已全部返还', en: 'was paid in full' } },
  settleReturnInPart: {
    kind: 'return-moved',
    to: 'author',
    words: { zh: '部分未能返还', en: 'was paid in part' },
  },
};

/** The name of a return in a notice: never a victim. */
export const returnName = ({ found }: ReturnSubject): Words => {
  const tail = found.account_number.slice(-4);
  return { zh: `资金返还（尾号${tail}）`, en: `The return (account ending ${tail})` };
};

/** Tells whoever a move of a return concerns. */
export const tellReturn = async (
  tx: Transaction,
  subject: ReturnSubject,
  move: ReturnMoveName,
  actor: Actor,
  now: Temporal.Instant,
): Promise<void> => {
  const telling = tellings[move];
  if (!telling) return;
  const { found } = subject;
  const author = found.reported_by ?? found.opened_by;
  const on = { unitPath: found.unit_path, authorId: actor.kind === 'person' ? actor.personId : author };
  const to = telling.to === 'author' ? { personIds: author === null ? [] : [author] } : { mayDo: telling.to, on };
  const name = returnName(subject);
  const words = { zh: `${name.zh}${telling.words.zh}`, en: `${name.en}: ${telling.words.en}` };
  const about = { kind: 'return' as const, id: found.id };
  await notify(tx, { to, kind: telling.kind, subject: about, words, by: actor }, now);
};
