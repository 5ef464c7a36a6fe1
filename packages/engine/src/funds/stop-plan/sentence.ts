import type { Label } from '../../calendar/label.ts';
import { spellSpan } from '../words/spell-time.ts';
import { yuan } from '../words/yuan.ts';
import type { Dwell } from './dwell.ts';

/** What a step of the plan rests on. Amounts in fen, times in milliseconds. */
export interface StepFacts {
  readonly layer: number;
  readonly state: 'held' | 'unanswered';
  readonly amount: number;
  readonly expected: number;
  readonly perMinute: number;
  /** How long ago the last of the money came. */
  readonly freshMs: number;
  readonly dwell: Dwell;
  /** Average stay over the accounts of the trace. */
  readonly typicalMs: number;
}

const tenths = (count: number): number => Math.round(count * 10) / 10;

const staySentence = ({ state, dwell, typicalMs }: StepFacts): Label => {
  const typical = spellSpan(typicalMs);
  if (state === 'unanswered')
    return {
      zh: `开户机构尚未反馈，按本次追踪各账户平均停留 ${typical.zh}估计`,
      en: `its bank has not answered, so the average stay over this trace, ${typical.en}, is taken`,
    };
  if (dwell.left < 1)
    return {
      zh: `尚未见该账户转出入账资金，参照各账户平均停留 ${typical.zh}估计`,
      en: `it has not been seen passing money on, so the average stay over this trace, ${typical.en}, counts`,
    };
  const own = spellSpan(dwell.spent / dwell.left);
  return {
    zh: `该账户入账资金平均 ${own.zh}后转出（已见转出 ${tenths(dwell.left)} 笔），各账户平均 ${typical.zh}`,
    en: `its credits leave after ${own.en} on average (${tenths(dwell.left)} seen leaving), after ${typical.en} over this trace`,
  };
};

/** Why an account stands where it stands in the plan, with the numbers. */
export const sentenceOf = (facts: StepFacts): Label => {
  const { layer, amount, expected, perMinute, freshMs } = facts;
  const stay = staySentence(facts);
  const fresh = spellSpan(Math.max(0, freshMs));
  return {
    zh: `第 ${layer} 层账户，未见转出的涉案资金 ${yuan(amount)} 元，最近一笔 ${fresh.zh}前到账；${stay.zh}；估计现仍有 ${yuan(expected)} 元，每迟一分钟约少 ${yuan(perMinute)} 元。`,
    en: `Layer ${layer}; ¥${yuan(amount)} of followed money not seen leaving, the last of it came ${fresh.en} ago; ${stay.en}; about ¥${yuan(expected)} should still be there, ¥${yuan(perMinute)} less with every minute.`,
  };
};
