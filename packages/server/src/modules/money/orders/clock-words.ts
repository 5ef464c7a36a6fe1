import { type OrderClock, OrderKind, orderKinds } from '@lianfang/contract/orders/orders';
import type { Words } from '@lianfang/contract/words';
import type { OrderFound } from './order-subject.ts';

const clockWords: Readonly<Record<OrderClock['kind'], Words>> = {
  answer: { zh: '银行反馈期限', en: 'the answer of the bank' },
  restriction: { zh: '措施期限', en: 'the restriction' },
  objection: { zh: '异议答复期限', en: 'the answer to the objection' },
};

const local = (moment: string): string =>
  Temporal.Instant.from(moment)
    .toZonedDateTimeISO('Asia/Shanghai')
    .toPlainDateTime()
    .toString()
    .slice(0, 16)
    .replace('T', ' ');

/** A clock of an order in a sentence: what runs out, or ran out, and when. */
export const clockSentence = (
  order: Pick<OrderFound, 'kind' | 'account_number'>,
  clock: Pick<OrderClock, 'kind' | 'state' | 'end'>,
): Words => {
  const name = orderKinds[OrderKind.parse(order.kind)];
  const what = clockWords[clock.kind];
  const tail = order.account_number.slice(-4);
  const over = clock.state === 'over';
  return {
    zh: `${name.zh}（尾号${tail}）${what.zh}${over ? '已过' : '将于'}${local(clock.end)}${over ? '' : '届满'}`,
    en: `${name.en} (account ending ${tail}): ${what.en} ${over ? 'ran out' : 'runs out'} at ${local(clock.end)}`,
  };
};
