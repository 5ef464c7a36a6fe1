import { matchesOf } from './matches-of.ts';
import { bankNamed, banks } from './banks.ts';
import type { FoundValue } from './found-value.ts';

const words = String.raw`[\p{Script=Han}·()]{2,40}`;
const names = new RegExp(
  String.raw`(?<label>对方户名|账户名|账户名称|户名|收款人|收款方|收款单位|姓名|对方)(?:姓名|名称)?\s{0,4}(?:为|是|[:\s])\s{0,4}(?<value>${words})`,
  'gu',
);
const labelledBanks = new RegExp(
  String.raw`(?:开户银行|开户行|收款银行|收款行|对方银行|对方行|所属银行)\s{0,4}(?:为|是|[:\s])\s{0,4}(?<value>${words})`,
  'gu',
);
const knownBanks = new RegExp(
  Object.values(banks)
    .flat()
    .toSorted((a, b) => b.length - a.length)
    .join('|'),
  'gu',
);
/** Words that follow a name without a sign between. */
const onward = /(?:的?账号|的?帐号|的?账户|的?卡号|的?银行卡|开户|转账|转出|汇款|收款|金额|尾号)/u;
const afterBank = /(?:账号|帐号|账户|卡号|户名)/u;

const cut = (text: string, at: RegExp): string => text.slice(0, at.exec(text)?.index ?? text.length);

const valuesOf = (text: string, pattern: RegExp, stop: RegExp) =>
  matchesOf(text, pattern).flatMap((match) => {
    const said = match.groups?.['value'] ?? '';
    const kept = cut(said, stop);
    // A bracket that opened before the name ends it.
    const value = kept.includes('(') ? kept : cut(kept, /\)/u);
    if (value.length < 2) return [];
    const end = match.index + match[0].length - (said.length - value.length);
    return [{ label: match.groups?.['label'] ?? '', text: value, start: end - value.length, end }];
  });

/** Whose message it is: 【农业银行】 at the head names the victim’s own bank, not the payee’s. */
const isSender = (text: string, start: number, end: number): boolean => text[start - 1] === '【' && text[end] === '】';

const readBanks = (text: string): FoundValue[] => {
  const labelled = valuesOf(text, labelledBanks, afterBank).map(({ label: _label, ...one }): FoundValue => ({
    kind: 'bank',
    ...one,
    bank: bankNamed(one.text),
    sure: true,
  }));
  const bare = matchesOf(text, knownBanks).flatMap((match): FoundValue[] => {
    const [start, end] = [match.index, match.index + match[0].length];
    if (isSender(text, start, end) || labelled.some((one) => one.start < end && start < one.end)) return [];
    return [{ kind: 'bank', text: match[0], bank: bankNamed(match[0]), start, end, sure: false }];
  });
  return [...labelled, ...bare];
};

/** Holders after 户名, 收款人 and the like; banks after 开户行, or by the names of the big ones (then unsure). */
export const readNames = (text: string): FoundValue[] => [
  ...valuesOf(text, names, onward).flatMap(({ label, ...one }): FoundValue[] => {
    const sure = !['姓名', '对方'].includes(label);
    // 对方是建行的卡 names a bank and nobody.
    return sure || bankNamed(one.text) === null ? [{ kind: 'name', ...one, sure }] : [];
  }),
  ...readBanks(text),
];
