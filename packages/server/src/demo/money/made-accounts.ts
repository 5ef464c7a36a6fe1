import type { CaseAccount } from '@lianfang/contract/cases/cases';
import type { UnitId } from '@lianfang/contract/ids';
import { passesCheckDigit } from '@lianfang/engine/intake/read-accounts';
import type { Dice } from '../dice.ts';
import { known, type Stage } from '../stage.ts';
import { units } from '../units.ts';

/** Banks of the county that take part, and some that do not. */
export const memberBanks = ['nongye', 'youchu', 'nongshang'] as const;
export type MemberBank = (typeof memberBanks)[number];
const strangers = ['某外省城市商业银行', '某外省农村信用联社', '某互联网支付机构'] as const;

const surnames = ['邹', '熊', '雷', '龚', '严', '覃', '武', '贺', '赖', '尹', '葛', '钱'] as const;
const givens = ['某甲', '某乙', '某丙', '某丁', '某戊', '某己', '某庚', '某辛'] as const;

/** A number of nineteen digits that looks like a card's and fails its check digit: it belongs to nobody. */
export const cardOf = (dice: Dice): string => {
  const body = `62${Array.from({ length: 16 }, () => dice.between(0, 9)).join('')}`;
  const last = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].filter((digit) => !passesCheckDigit(`${body}${digit}`));
  return `${body}${last[dice.between(0, last.length - 1)]}`;
};

const bankNameOf = (code: string): string => units.find((unit) => unit.code === code)?.name ?? code;

/** Where payments of a report went: so many of a hundred to member banks, or all of them to one. */
export type Reached = number | MemberBank;

/** An account that money went to, at a member bank or where no order reaches. */
export const madeAccount = ({ dice, unitIds }: Stage, reached: Reached): CaseAccount => {
  const name = `${dice.pick(surnames)}${dice.pick(givens)}`;
  const number = cardOf(dice);
  if (typeof reached === 'number' && dice.between(1, 100) > reached)
    return { number, name, bankName: dice.pick(strangers), bankId: null };
  const code = typeof reached === 'number' ? dice.pick(memberBanks) : reached;
  return { number, name, bankName: bankNameOf(code), bankId: known(unitIds, code) };
};

/** The sign-in name of the officer of a bank. */
export const clerkOf = ({ unitIds }: Stage, bankId: UnitId | null): string | null => {
  const code = memberBanks.find((one) => unitIds.get(one) === bankId);
  return code === undefined ? null : `${code}.clerk`;
};
