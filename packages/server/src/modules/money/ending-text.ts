import type { TodayText } from '@lianfang/contract/home/today';

/** What stands before an account, which is named by its last four digits only. */
export const endingText = (before: string | TodayText, account: string | null): TodayText => {
  const { zh, en } = typeof before === 'string' ? { zh: before, en: before } : before;
  if (account === null) return { zh, en };
  const end = account.slice(-4);
  return { zh: `${zh} 尾号${end}`.trim(), en: `${en} ending ${end}`.trim() };
};

/** A case by its number. */
export const caseText = (number: string): TodayText => ({ zh: `案件 ${number}`, en: `Case ${number}` });
