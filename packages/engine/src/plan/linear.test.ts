import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';
import { describe, expect, test } from 'vitest';
import { parsePlan } from './parse-plan.ts';

const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
  .map((path) => ({ path, text: readFileSync(join(import.meta.dirname, path), 'utf8') }));

/** Takes out what is escaped or in a class, where * and + mean themselves. */
const bare = (pattern: string): string => pattern.replace(/\\./gu, '_').replace(/\[[^\]]{0,400}\]/gu, '_');

const UNBOUNDED = /[*+]|\{\d{1,4},\}/u;

/** Every regular expression of a file, and every piece of text that one is put together from. */
const patternsOf = (path: string, text: string): string[] => {
  const found: string[] = [];
  new Visitor({
    Literal: (node) => {
      if ('regex' in node && node.regex) found.push(node.regex.pattern);
      else if (typeof node.value === 'string' && node.value.includes('(?')) found.push(node.value);
    },
    TemplateElement: (node) => {
      if (node.value.raw.includes('(?')) found.push(node.value.cooked ?? node.value.raw);
    },
  }).visit(parseSync(path, text).program);
  return found;
};

describe('reading takes time in proportion to the text', () => {
  test('no pattern repeats without a bound, so that every attempt to match looks at a bounded stretch', () => {
    const patterns = sources.flatMap(({ path, text }) => patternsOf(path, text).map((pattern) => ({ path, pattern })));
    expect(patterns.length).toBeGreaterThan(100);
    expect(patterns.filter(({ pattern }) => UNBOUNDED.test(bare(pattern)))).toEqual([]);
  });

  test.each([
    ['an unclosed bracket', '('],
    ['labels', '责任单位:'],
    ['halves of labels', '市级主要'],
    ['conjunctions', '县局和'],
    ['arrows', '>-'],
    ['numbers', '1.'],
    ['brackets with units', '(县公安局负责)'],
    ['labels with units', '牵头单位:县公安局;'],
    ['short items', '1.加强宣传。\n'],
    ['nested items', '一、\n(一)\n1.\n(1)\n'],
    ['cells', '县公安局\t'],
    ['years', '2024年6月'],
    ['heads of tables', '序号\n任务\n责任单位\n1\n'],
    ['cells closed by bars', '序号\n|\n任务\n|\n责任单位\n|\n1\n|\n'],
    ['blanks', ' '],
  ])('%s over and over are read to the end', (_, piece) => {
    const text = piece.repeat(Math.ceil(50_000 / piece.length));
    expect(parsePlan(text).measures.length).toBeLessThanOrEqual(text.length);
  });
});
