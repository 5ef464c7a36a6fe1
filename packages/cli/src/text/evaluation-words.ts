import { basename } from 'node:path';
import type { Evaluation } from '@lianfang/engine/text/classify/evaluate-classifier';
import type { Language } from '../words.ts';
import type { FileEvaluation } from './evaluate-files.ts';

const percent = (share: number | null): string => (share === null ? '–' : `${(share * 100).toFixed(1)}%`);

/** One line: how many frauds were found, how many honest texts were called fraud, how well the types were told. */
export const evaluationLine = (
  { count, recall, falseAlarms, unsure, macroF1 }: Evaluation,
  language: Language,
): string =>
  language === 'zh'
    ? `${count} 条  诈骗检出 ${percent(recall)}  误报 ${percent(falseAlarms)}  不确定 ${percent(unsure)}  宏平均 F1 ${percent(macroF1)}`
    : `${count} texts  frauds found ${percent(recall)}  false alarms ${percent(falseAlarms)}  unsure ${percent(unsure)}  macro F1 ${percent(macroF1)}`;

/** The line of the whole and one line for each label. */
export const evaluationText = (evaluation: Evaluation, language: Language): string => {
  const rows = evaluation.byType.map(
    ({ type, count, precision, recall, f1 }) =>
      `  ${type.padEnd(20)} ${String(count).padStart(6)}  P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}`,
  );
  return `${[evaluationLine(evaluation, language), ...rows].join('\n')}\n`;
};

const line = (row: readonly string[]): string => `| ${row.join(' | ')} |`;

/** A row for each file, as Markdown. */
export const evaluationTable = (rows: readonly FileEvaluation[], language: Language): string => {
  const head =
    language === 'zh'
      ? ['文件', '诈骗', '检出', '正常', '误报', '单独统计的判为诈骗', '不确定', '类型宏 F1', '自训后宏 F1']
      : ['file', 'frauds', 'found', 'honest', 'false alarms', 'apart', 'unsure', 'types F1', 'trained alone F1'];
  const cells = rows.map((row) => [
    basename(row.file),
    String(row.frauds),
    percent(row.recall),
    String(row.honest),
    percent(row.falseAlarms),
    percent(row.apart),
    percent(row.unsure),
    percent(row.typesF1),
    percent(row.trainedF1),
  ]);
  return `${[line(head), line(head.map(() => '---')), ...cells.map(line)].join('\n')}\n`;
};
