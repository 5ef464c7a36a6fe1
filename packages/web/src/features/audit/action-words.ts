import { endpoints } from '@lianfang/contract/endpoints';
import type { Words } from '@lianfang/contract/words';

/** The words of an action, from the endpoints that ask for it; null for acts of the machine itself. */
export const actionWordsOf = (action: string): Words | null => {
  const [first, ...others] = Object.values(endpoints).filter((one) => one.action === action);
  if (!first) return null;
  // Reading a list and reading one record of it are one action: the first name stands for both.
  return others.length === 0 ? first.summary : { zh: `${first.summary.zh}等`, en: `${first.summary.en}, …` };
};
