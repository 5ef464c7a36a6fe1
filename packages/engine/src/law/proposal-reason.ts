import type { Label } from '../calendar/label.ts';
import type { BackTrace, TracedPayment } from '../funds/back/back-trace.ts';
import type { ClaimMethod } from '../funds/back/claims.ts';
import { shanghaiTime } from '../funds/words/spell-time.ts';
import { yuan } from '../funds/words/yuan.ts';

const shown = 4;

const listOf = (payments: readonly TracedPayment[], of: 'amount' | 'left'): Label => {
  const first = payments.slice(0, shown);
  const more = payments.length - first.length;
  const zh = first.map((one) => `${shanghaiTime(one.at)} 入账的 ${yuan(one[of])} 元`).join('、');
  const en = first.map((one) => `¥${yuan(one[of])} of ${shanghaiTime(one.at)}`).join(', ');
  return { zh: more > 0 ? `${zh}等 ${payments.length} 笔` : zh, en: more > 0 ? `${en} and ${more} more` : en };
};

const byTime = (a: TracedPayment, b: TracedPayment): number => a.at - b.at || (a.id < b.id ? -1 : 1);

/** Why money would go back by this method: which credits, at which times. `trace` null where no credit is known. */
export const proposalReason = (method: ClaimMethod, trace: BackTrace | null): Label => {
  const payments = (trace?.payers ?? []).flatMap((payer) => payer.payments).toSorted(byTime);
  if (payments.length === 0)
    return {
      zh: '没有登记冻结账户的入账，按时间戳无法溯源，按被骗金额比例返还，公告 30 日。',
      en: 'No credit of the frozen account is on record, so the times trace nothing: pro rata after the public notice.',
    };
  if (method === 'direct') {
    const { zh, en } = listOf(payments, 'amount');
    return { zh: `冻结账户仅有${zh}一笔，直接返还。`, en: `The only credit is ${en}: it goes back directly.` };
  }
  if (method === 'by-timestamp') {
    const { zh, en } = listOf(
      payments.filter(({ left }) => left > 0),
      'left',
    );
    return {
      zh: `冻结账户有 ${payments.length} 笔入账，先进先出，冻结的资金是${zh}，可按时间戳溯源，直接返还。`,
      en: `Of ${payments.length} credits, first in first out, the frozen money is ${en}: the times trace it.`,
    };
  }
  const same = payments.filter((one) => payments.some((other) => other !== one && other.at === one.at));
  const { zh, en } = listOf(same.length > 0 ? same : payments, 'amount');
  return {
    zh: `${zh}先后不明，换一个先后归属就不同，按时间戳无法溯源，按被骗金额比例返还，公告 30 日。`,
    en: `It is not known which of ${en} came first, and it changes whose money is left: pro rata after the notice.`,
  };
};
