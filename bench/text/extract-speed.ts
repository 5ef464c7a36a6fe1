import { extractText } from '@lianfang/engine/text/extract/extract-text';
import { readAnnotated } from '@lianfang/engine/text/extract/gold/annotated';
import { generateLines } from '@lianfang/engine/text/extract/gold/generate-lines';
import { hostilePieces } from '@lianfang/engine/text/extract/gold/hostile-pieces';
import { goldNow } from '@lianfang/engine/text/extract/gold/score';
import { printTable, timed, whole } from '../funds/measure.ts';

/** Cost of extraction per character from 1 kB to 1 MB, of ordinary and of hostile text; messages a second on one core. */
const messages = generateLines(5000, 7).map((line) => readAnnotated(line).text);
const sizes = [1000, 10_000, 100_000, 1_000_000];

const nanosecondsPerSign = (text: string): number => {
  const repeats = Math.max(1, Math.floor(200_000 / text.length));
  const { core } = timed(() => {
    for (let turn = 0; turn < repeats; turn += 1) extractText(text, goldNow);
  });
  return (core * 1e9) / (repeats * text.length);
};

for (const message of messages) extractText(message, goldNow);
const texts: [string, string][] = [
  ['messages', messages.join('\n')],
  ...hostilePieces.map((one): [string, string] => [one, one]),
];
printTable(
  ['ns per sign', ...sizes.map(whole)],
  texts.map(([name, text]) => [
    name,
    ...sizes.map((size) => nanosecondsPerSign(text.repeat(Math.ceil(size / text.length)).slice(0, size)).toFixed(0)),
  ]),
);
const { core } = timed(() => {
  for (const message of messages) extractText(message, goldNow);
});
const signs = messages.reduce((sum, { length }) => sum + length, 0) / messages.length;
console.log(`${whole(messages.length / core)} messages a second on one core (${signs.toFixed(0)} signs each)`);
