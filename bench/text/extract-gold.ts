import { generateLines } from '@lianfang/engine/text/extract/gold/generate-lines';
import { handLines } from '@lianfang/engine/text/extract/gold/hand-lines';
import { faultsOf, scoreLines } from '@lianfang/engine/text/extract/gold/score';
import { printTable } from '../funds/measure.ts';

/** F1 of extraction per type on annotated lines; the lines that were read wrongly. Fails below 0.98. */
const lines = [...handLines, ...generateLines(1500, 20_260_302)];
const scores = scoreLines(lines);
const shown = (value: number): string => value.toFixed(4);
console.log(`${lines.length} lines, ${handLines.length} of them by hand\n`);
printTable(
  ['type', 'wanted', 'precision', 'recall', 'F1'],
  scores.map(({ type, wanted, precision, recall, f1 }) => [
    type,
    String(wanted),
    shown(precision),
    shown(recall),
    shown(f1),
  ]),
);
const wrong = lines.filter((line) => faultsOf(line).missed.length + faultsOf(line).false.length > 0);
for (const line of wrong.slice(0, 25)) console.log(line, '\n  ', JSON.stringify({ ...faultsOf(line), hit: undefined }));
process.exitCode = scores.some(({ f1 }) => f1 < 0.98) ? 1 : 0;
