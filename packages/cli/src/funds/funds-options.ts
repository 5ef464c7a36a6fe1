import type { MapRequest } from '@lianfang/engine/funds/import/column-map';
import { ImportRefusal } from '@lianfang/engine/funds/import/import-refusal';
import { parseMap } from '@lianfang/engine/funds/import/parse-map';
import type { Command } from 'commander';
import { Refused } from '../command.ts';
import type { Words } from '../words.ts';
import { durationOf } from './moment.ts';

/** What every command over transfers takes. */
export interface FundsOptions {
  readonly map: MapRequest | null;
  readonly rejects: string | null;
  readonly allowRejects: boolean;
  readonly skewMs: number;
}

const mapHelp: Words = {
  zh: "各列含义，如 'from=付款账号,to=收款账号,amount=金额:yuan,at=时间:yyyy/MM/dd HH:mm:ss'；金额单位 yuan、fen、wan、yuan-rounded，时间 iso、ms、s、hour、day 或格式；流水用 own、other、direction 或 in、out；列可写 #3，固定值写 own:=账号；不写则按表头判断",
  en: "what the columns hold, such as 'from=sourceNodeId,to=targetNodeId,amount=value:yuan,at=time:day'; units yuan, fen, wan, yuan-rounded; times iso, ms, s, hour, day or a pattern; a statement has own, other and direction, or in and out; #3 is the third column, own:=ACCOUNT one value for all; guessed from the header where it is certain",
};

/** The options that every command over transfers has. */
export const declareFundsOptions = (command: Command, say: (words: Words) => string): Command =>
  command
    .option('--map <map>', say(mapHelp))
    .option(
      '--rejects <file>',
      say({ zh: '把未收的行写入此 CSV 文件', en: 'write the rows that are not taken to this CSV file' }),
    )
    .option('--allow-rejects', say({ zh: '有未收的行时退出码仍为 0', en: 'exit with 0 although rows were not taken' }))
    .option(
      '--skew <time>',
      say({ zh: '各银行时钟最多相差多久，如 30s', en: 'how far clocks of banks may differ, such as 30s' }),
    );

/** The option that names the files. */
export const declareTransfers = (command: Command, say: (words: Words) => string): Command =>
  command.requiredOption(
    '--transfers <file...>',
    say({
      zh: '交易明细：csv、每行一个对象的 json 或 xlsx，- 为标准输入',
      en: 'transfers: CSV, JSON lines or xlsx, - for stdin',
    }),
  );

/** A text option, null where it was not given. */
export const textOption = (options: Readonly<Record<string, unknown>>, name: string): string | null => {
  const value = options[name];
  return typeof value === 'string' ? value : null;
};

/** A whole number from 1 to `most`, null where it was not given. Throws Refused for anything else. */
export const countOption = (options: Readonly<Record<string, unknown>>, name: string, most: number): number | null => {
  const text = textOption(options, name);
  if (text === null) return null;
  const count = /^\d{1,9}$/u.test(text) ? Number(text) : 0;
  if (count >= 1 && count <= most) return count;
  const flag = name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  throw new Refused({ zh: `--${flag} 应为 1 到 ${most} 的整数。`, en: `--${flag}: a whole number from 1 to ${most}.` });
};

/** What was given as often as one likes. */
export const listOption = (options: Readonly<Record<string, unknown>>, name: string): readonly string[] => {
  const value = options[name];
  return Array.isArray(value) ? value.map(String) : [];
};

const mapOf = (text: string | null): MapRequest | null => {
  try {
    return text === null ? null : parseMap(text);
  } catch (error) {
    throw error instanceof ImportRefusal ? new Refused(error.words) : error;
  }
};

/** Reads the options. Throws Refused for a map or a length of time that makes no sense. */
export const readFundsOptions = (options: Readonly<Record<string, unknown>>): FundsOptions => {
  const skew = textOption(options, 'skew');
  return {
    map: mapOf(textOption(options, 'map')),
    rejects: textOption(options, 'rejects'),
    allowRejects: options['allowRejects'] === true,
    skewMs: skew === null ? 0 : durationOf(skew),
  };
};
