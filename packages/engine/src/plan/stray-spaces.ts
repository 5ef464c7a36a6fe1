import { linesOf } from './lines.ts';
import { keepOnly, wordsOf, type Range, type Source } from './source.ts';

const HAN = /^\p{Script=Han}$/u;
const isSingle = (token: string): boolean => HAN.test(token);

/** A line that a scan or a justified title has pulled apart: 牵 头 单 位, 通 知. */
const isPulledApart = (line: string): boolean => {
  if (!line.includes(' ') || line.includes('\t') || line.includes('|')) return false;
  const tokens = line.split(' ').filter((token) => token !== '');
  const singles = tokens.filter(isSingle).length;
  return singles === tokens.length || (tokens.length >= 4 && singles >= tokens.length * 0.6);
};

const pulledApart = (source: Source): Range[] =>
  linesOf(source.folded).filter((line) => isPulledApart(wordsOf(source, line)));

/** Takes the blanks out of lines whose characters stand apart; in other lines a blank may part two names and stays. */
export const closeStraySpaces = (source: Source): Source => {
  const lines = pulledApart(source);
  if (lines.length === 0) return source;
  const drop = new Set<number>();
  for (const { start, end } of lines) {
    for (let index = start; index < end; index += 1) if (source.folded.charAt(index) === ' ') drop.add(index);
  }
  return keepOnly(source, (index) => !drop.has(index));
};
