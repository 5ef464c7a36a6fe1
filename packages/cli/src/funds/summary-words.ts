import type { ImportSummary } from '@lianfang/engine/funds/import/import-summary';
import { faultWords, type RowFaultCode } from '@lianfang/engine/funds/import/row-fault';
import type { Language, Words } from '../words.ts';

const faultsText = (faults: ImportSummary['faults'], language: Language): string =>
  (Object.entries(faults) as [RowFaultCode, number][])
    .map(([code, count]) => `${faultWords[code][language]} ${count}`)
    .join(language === 'zh' ? '；' : '; ');

const extra = (count: number, { zh, en }: Words): Words =>
  count === 0 ? { zh: '', en: '' } : { zh: `，${zh} ${count}`, en: `, ${count} ${en}` };

/** What came of a file, on one line, and how its columns were read on the next. */
export const summaryText = (summary: ImportSummary, language: Language): string => {
  const { name, rows, taken, failed, rejected, rounded, faults, maps } = summary;
  const failedWords = extra(failed, { zh: '银行标明未成功', en: 'failed at the bank' });
  const roundedWords = extra(rounded, { zh: '金额四舍五入到分', en: 'rounded to the fen' });
  const line =
    language === 'zh'
      ? `${name}：${rows} 行，收 ${taken}，未收 ${rejected}${failedWords.zh}${roundedWords.zh}`
      : `${name}: ${rows} rows, ${taken} taken, ${rejected} rejected${failedWords.en}${roundedWords.en}`;
  const why = rejected === 0 ? [] : [`  ${faultsText(faults, language)}`];
  return [line, ...why, ...maps.map((map) => `  --map '${map}'`), ''].join('\n');
};

/** How many transfers all files told, and how many of them twice. */
export const ledgerText = (transfers: number, accounts: number, duplicates: number): Words => ({
  zh: `共 ${transfers} 笔交易，${accounts} 个账户，重复 ${duplicates} 笔（不重复计算）。`,
  en: `${transfers} transfers, ${accounts} accounts, ${duplicates} told twice (counted once).`,
});
