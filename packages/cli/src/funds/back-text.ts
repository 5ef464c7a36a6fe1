import type { BackTrace, Payer } from '@lianfang/engine/funds/back/back-trace';
import type { Language } from '../words.ts';
import { momentText } from './moment.ts';
import { yuanText } from './yuan.ts';

const payerText = ({ account, layer, left, claim, paid, reason }: Payer, language: Language): string => {
  const name = account === '' ? (language === 'zh' ? '（对方不明）' : '(not named)') : account;
  const sums =
    language === 'zh'
      ? `第 ${layer} 层 付出 ${yuanText(paid)}，其中在此 ${yuanText(left)}，可返还 ${yuanText(claim)}`
      : `layer ${layer}, paid ${yuanText(paid)}, of it here ${yuanText(left)}, could claim ${yuanText(claim)}`;
  return `  ${name}  ${sums}\n    ${reason[language]}`;
};

/** A backward trace for a person to read: the method, each payer with its claim, the accounts that passed money on. */
export const backText = (found: BackTrace, timeWord: string | null, language: Language): string => {
  const at = momentText(found.at, timeWord);
  const head =
    language === 'zh'
      ? `${found.account} ${at} 余额 ${yuanText(found.balance)}，其中 ${yuanText(found.amount)} 的来源：`
      : `${found.account} ${at} balance ${yuanText(found.balance)}; where ${yuanText(found.amount)} of it came from:`;
  const own = `${language === 'zh' ? '账户自有或来源不明' : 'its own, or not known'} ${yuanText(found.own)}`;
  const passed = found.collectors.map(({ account, reason }) => `  ${account}  ${reason[language]}`);
  return [
    head,
    found.methodReason[language],
    ...found.payers.map((payer) => payerText(payer, language)),
    own,
    ...(passed.length > 0 ? [language === 'zh' ? '经手账户：' : 'passed on by:', ...passed] : []),
    '',
  ].join('\n');
};
