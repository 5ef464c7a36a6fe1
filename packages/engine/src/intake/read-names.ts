import type { FoundValue } from './found-value.ts';

const words = String.raw`[\p{Script=Han}·()]{2,40}`;
const names = new RegExp(
  String.raw`(?<label>对方户名|账户名|账户名称|户名|收款人|收款方|收款单位|姓名|对方)(?:姓名|名称)?\s*(?:为|是|[:\s])\s*(?<value>${words})`,
  'gu',
);
const banks = new RegExp(
  String.raw`(?:开户银行|开户行|收款银行|收款行|对方银行|对方行|所属银行)\s*(?:为|是|[:\s])\s*(?<value>${words})`,
  'gu',
);
/** Words that follow a name without a sign between. */
const onward = /(?:的?账号|的?帐号|的?账户|的?卡号|的?银行卡|开户|转账|转出|汇款|收款|金额|尾号).*$/u;

const valuesOf = (text: string, pattern: RegExp, kind: 'name' | 'bank'): FoundValue[] =>
  [...text.matchAll(pattern)].flatMap((match): FoundValue[] => {
    const said = match.groups?.['value'] ?? '';
    const value = said.replace(kind === 'name' ? onward : /(?:账号|帐号|账户|卡号|户名).*$/u, '');
    if (value.length < 2) return [];
    const end = match.index + match[0].length - (said.length - value.length);
    const unsure = ['姓名', '对方'].includes(match.groups?.['label'] ?? '');
    return [{ kind, text: value, start: end - value.length, end, sure: !unsure }];
  });

/** Holders after 户名, 收款人 and the like, and banks after 开户行. */
export const readNames = (text: string): FoundValue[] => [
  ...valuesOf(text, names, 'name'),
  ...valuesOf(text, banks, 'bank'),
];
