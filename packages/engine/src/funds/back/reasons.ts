import type { Label } from '../../calendar/label.ts';
import { shanghaiTime, spellSpan } from '../words/spell-time.ts';
import { yuan } from '../words/yuan.ts';
import type { Collector, Payer } from './back-trace.ts';
import type { ClaimMethod } from './claims.ts';
import type { Passing } from './passing.ts';
import type { StopReason } from './search-back.ts';

const part = (fresh: number, paid: number): string => `${paid === 0 ? 0 : Math.round((fresh / paid) * 100)}%`;

const whyStopped = (stop: StopReason, { paid, fresh }: Passing, restMs: number): Label => {
  const rest = spellSpan(restMs);
  const reasons: Record<StopReason, Label> = {
    'named-victim': { zh: '已知为被害人', en: 'known to be a victim' },
    'rested-money': {
      zh: `其付出的 ${yuan(paid)} 元中只有 ${part(fresh, paid)} 是 ${rest.zh}内到账的，主要是账上原有资金，可能是被害人`,
      en: `only ${part(fresh, paid)} of the ¥${yuan(paid)} it paid out had come within ${rest.en}, so it paid mostly what it had: a probable victim`,
    },
    'nothing-earlier': {
      zh: '所查流水中没有资金转入该账户，可能是被害人；其流水是否已调取需核对',
      en: 'no transfer into it is known: a probable victim, if its statement has been asked for',
    },
    layers: {
      zh: '资金是别人转来的，但已到追查层数上限',
      en: 'it passed money on, but the layers to look back end here',
    },
    'least-amount': {
      zh: '资金是别人转来的，但单笔低于追查的最低金额',
      en: 'it passed money on, but a transfer is below the least amount',
    },
    'fan-in': {
      zh: '入账笔数超过上限，像是商户或支付机构的汇总账户，未继续向前查',
      en: 'more comes into it than the limit, as into a merchant’s or payment firm’s account; not gone behind',
    },
    channel: {
      zh: '资金不是转账存入（如现金、POS、钱包），付款账户无从得知',
      en: 'it did not come by a transfer (cash, POS, wallet), so no paying account is known',
    },
    'unknown-payer': { zh: '流水没有写明付款账户', en: 'the statement names no payer' },
  };
  return reasons[stop];
};

type PayerFacts = Pick<Payer, 'stop' | 'paid' | 'left' | 'claim' | 'firstAt' | 'lastAt' | 'payments' | 'layer'>;

/** Why a payer stands where it stands, and what it could claim. */
export const payerReason = (payer: PayerFacts, passing: Passing, restMs: number): Label => {
  const { paid, left, claim, firstAt, lastAt, payments, layer } = payer;
  const why = whyStopped(payer.stop, passing, restMs);
  const [first, last] = [shanghaiTime(firstAt), shanghaiTime(lastAt)];
  const when =
    first === last ? { zh: first, en: `at ${first}` } : { zh: `${first} 至 ${last}`, en: `from ${first} to ${last}` };
  return {
    zh: `${when.zh} 分 ${payments.length} 笔付出 ${yuan(paid)} 元，经 ${layer} 次转账到该账户；${why.zh}。所查资金中有其 ${yuan(left)} 元，可主张 ${yuan(claim)} 元。`,
    en: `Paid ¥${yuan(paid)} in ${payments.length} ${when.en}, ${layer} transfers away; ${why.en}. ¥${yuan(left)} of it is in the money in question, ¥${yuan(claim)} could be claimed.`,
  };
};

/** Why an account was gone behind. */
export const collectorReason = ({ paid, fresh, credits, own }: Omit<Collector, 'reason'>, restMs: number): Label => {
  const rest = spellSpan(restMs);
  return {
    zh: `入账 ${credits} 笔，付出的 ${yuan(paid)} 元中有 ${part(fresh, paid)} 是 ${rest.zh}内到账后转出的，像是过账账户，已继续向前查。所查资金中有 ${yuan(own)} 元出自其账上来源不明的资金。`,
    en: `${credits} credits; ${part(fresh, paid)} of the ¥${yuan(paid)} it paid out had come within ${rest.en}, so it passes money on and was gone behind. ¥${yuan(own)} of the money in question came out of what it had from sources not known.`,
  };
};

/** Why the money is told apart in the way it is. */
export const methodReason = (method: ClaimMethod, isOrderOpen: boolean): Label => {
  if (method === 'direct')
    return { zh: '账户只有一笔入账，可直接返还。', en: 'The account has one credit, which goes back directly.' };
  if (method === 'by-timestamp')
    return {
      zh: '账户有多笔入账，按转账时间戳记可以逐笔追溯。',
      en: 'There are several credits, and the times of the transfers trace each of them.',
    };
  return isOrderOpen
    ? {
        zh: '多笔资金在同一时刻到账，先后无从分辨，无法直接追溯，按被害损失比例返还，须公告 30 日。',
        en: 'Money of several payers came at one moment, which leaves open whose went on, so it goes by the losses, after 30 days of notice.',
      }
    : {
        zh: '按比例规则计算，须公告 30 日。',
        en: 'It goes in proportion, as the rule asked for says, after 30 days of notice.',
      };
};
