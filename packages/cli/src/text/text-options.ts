import type { Command } from 'commander';
import { Refused } from '../command.ts';
import type { Words } from '../words.ts';

type Say = (words: Words) => string;

/** Labels that mean "no fraud" where `--none` does not say otherwise. */
export const usualHonest: readonly string[] = ['none', '正常', '非诈骗', 'ham'];

export const declareModel = (command: Command, say: Say): Command =>
  command.option('--model <file>', say({ zh: '使用另一模型文件', en: 'use the classifier in another file' }));

export const declareHonest = (command: Command, say: Say): Command =>
  command.option(
    '--none <labels>',
    say({
      zh: '表示“不是诈骗”的标签，逗号分隔，可写 AD:*',
      en: 'labels that mean "no fraud", parted by commas; AD:* for all that begin so',
    }),
    usualHonest.join(','),
  );

/** The text of an option, or undefined where it was not given. */
export const textOption = (options: Readonly<Record<string, unknown>>, name: string): string | undefined => {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
};

/** Labels parted by commas; none where the option was not given. */
export const labelsOption = (options: Readonly<Record<string, unknown>>, name: string): string[] =>
  (textOption(options, name) ?? '')
    .split(',')
    .map((label) => label.trim())
    .filter((label) => label !== '');

export const honestOption = (options: Readonly<Record<string, unknown>>): string[] => labelsOption(options, 'none');

/** A share such as 0.02, between 0 and a half. */
export const shareOption = (options: Readonly<Record<string, unknown>>, name: string): number => {
  const value = Number(textOption(options, name));
  if (value >= 0 && value <= 0.5) return value;
  throw new Refused({ zh: `--${name} 应为 0 到 0.5 之间的数。`, en: `--${name} is a number from 0 to 0.5` });
};
