import { endpoints } from '@lianfang/contract/endpoints';
import type { Words } from '@lianfang/contract/words';

/** What is read is named by a noun, unless it says already what was done with it. */
const saysWhatWasDone = /^(?:查看|查询|下载|批量下载|导出|核验|比较|按)/u;

/** The words of an action, from the endpoints that ask for it; null for acts of the machine itself. */
export const actionWordsOf = (action: string): Words | null => {
  const asking = Object.values(endpoints).filter((one) => one.action === action);
  const [first] = asking;
  if (!first) return null;
  // Reading a list and reading one record of it are one action: the first name stands for both.
  const [zh, en] = asking.length > 1 ? ['等', ', …'] : ['', ''];
  const isRead = asking.every(({ method }) => method === 'GET') && !saysWhatWasDone.test(first.summary.zh);
  return {
    zh: `${isRead ? '查看' : ''}${first.summary.zh}${zh}`,
    en: `${isRead ? 'Read: ' : ''}${first.summary.en}${en}`,
  };
};
