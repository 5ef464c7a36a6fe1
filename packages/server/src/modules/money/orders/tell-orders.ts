import type { Action } from '@lianfang/contract/endpoints';
import type { NotificationKind } from '@lianfang/contract/notifications/kinds';
import { OrderKind, orderKinds } from '@lianfang/contract/orders/orders';
import type { Words } from '@lianfang/contract/words';
import type { Actor } from '../../../kernel/access/actor.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { notify } from '../../notifications/index.ts';
import type { OrderMoveName } from './move-order.ts';
import type { OrderSubject } from './order-subject.ts';

interface Telling {
  readonly kind: NotificationKind;
  readonly to: Action | 'author';
  readonly words: Words;
}

const tellings: Partial<Record<OrderMoveName, Telling>> = {
  submitOrders: { kind: 'order-waiting', to: 'order.seal', words: { zh: '待您审批签发', en: 'wait for your seal' } },
  returnOrder: { kind: 'order-moved', to: 'author', words: { zh: '被退回修改', en: 'was returned to you' } },
  sealOrders: {
    kind: 'order-received',
    to: 'bank-order.receive',
    words: { zh: '请立即办理', en: 'to be carried out' },
  },
  executeOrder: { kind: 'order-moved', to: 'author', words: { zh: '银行已反馈', en: 'was answered by the bank' } },
  queueOrder: { kind: 'order-moved', to: 'author', words: { zh: '轮候', en: 'is queued' } },
  refuseOrder: { kind: 'order-moved', to: 'author', words: { zh: '银行未执行', en: 'was not executed' } },
  objectToOrder: {
    kind: 'order-moved',
    to: 'order.answer-objection',
    words: { zh: '银行提出异议', en: 'was objected to' },
  },
  answerObjection: {
    kind: 'order-received',
    to: 'bank-order.receive',
    words: { zh: '异议已答复', en: 'has its objection answered' },
  },
  withdrawOrder: { kind: 'order-received', to: 'bank-order.receive', words: { zh: '已撤回', en: 'was withdrawn' } },
  endOrder: { kind: 'order-moved', to: 'author', words: { zh: '已到期终止', en: 'has ended' } },
};

const nameOf = ({ order }: OrderSubject): Words => {
  const { zh, en } = orderKinds[OrderKind.parse(order.kind)];
  const tail = order.account_number.slice(-4);
  return { zh: `${zh}（尾号${tail}）`, en: `${en} (account ending ${tail})` };
};

/** Tells whoever a move of orders concerns: once for a batch to the same people. */
export const tellOrders = async (
  tx: Transaction,
  subjects: readonly OrderSubject[],
  move: OrderMoveName,
  actor: Actor,
  now: Temporal.Instant,
): Promise<void> => {
  const telling = tellings[move];
  if (!telling) return;
  const groups = Map.groupBy(subjects, ({ order }) => `${order.bank_id} ${order.drafted_by ?? ''}`);
  for (const group of groups.values()) {
    const [first] = group;
    if (!first) continue;
    const sealed = { ...first.facts, unitPaths: [first.order.bank_path] };
    const author = first.order.drafted_by === null ? [] : [first.order.drafted_by];
    const to = telling.to === 'author' ? { personIds: author } : { mayDo: telling.to, on: sealed };
    const name = nameOf(first);
    const more = group.length > 1 ? group.length : null;
    const words = {
      zh: `${name.zh}${more === null ? '' : `等${more}件`}${telling.words.zh}`,
      en: `${name.en}${more === null ? '' : ` and ${more - 1} more`} ${telling.words.en}`,
    };
    const subject = { kind: 'order' as const, id: first.order.id };
    await notify(tx, { to, kind: telling.kind, subject, words, by: actor }, now);
  }
};
