import { type TraceRule } from '@lianfang/engine/funds/trace/holding';
import { type Origin, traceLimits, type TraceOptions } from '@lianfang/engine/funds/trace/trace-options';
import type { Command } from 'commander';
import { Option } from 'commander';
import { Refused } from '../command.ts';
import type { Words } from '../words.ts';
import { countOption, listOption, textOption } from './funds-options.ts';
import { durationOf, momentOf } from './moment.ts';
import { fenOf } from './yuan.ts';

type Options = Readonly<Record<string, unknown>>;

const rules: Readonly<Record<string, TraceRule>> = {
  fifo: 'fifo',
  lifo: 'lifo',
  prorata: 'pro-rata',
  lowest: 'lowest-balance',
};

const ruleHelp: Words = {
  zh: '先进先出 fifo、后进先出 lifo、按比例 prorata、最低余额 lowest',
  en: 'first in first out, last in first out, pro rata, lowest intermediate balance',
};

/** The options that say what is followed and how far. */
export const declareTraceOptions = (command: Command, say: (words: Words) => string): Command => {
  command
    .option('--from <account>', say({ zh: '起点账户', en: 'the account to start from' }))
    .option(
      '--at <time>',
      say({
        zh: '钱到账（或付出）的时间，如 2026-03-02 10:15:00；按交易明细的写法也可',
        en: 'when the money was there, such as 2026-03-02 10:15:00, or as the transfers write it',
      }),
    )
    .option('--amount <yuan>', say({ zh: '金额（元）', en: 'how much, in yuan' }))
    .option('--origin <account@time=yuan...>', say({ zh: '更多起点，可重复', en: 'more origins, as many as needed' }));
  return declareReachOptions(command, say);
};

/** The options that say by which rule and how far. */
export const declareReachOptions = (command: Command, say: (words: Words) => string): Command =>
  command
    .addOption(new Option('--rule <rule>', say(ruleHelp)).choices(Object.keys(rules)).default('fifo'))
    .option('--layers <n>', say({ zh: '最多几层，默认 6', en: 'how many transfers on at most, 6 unless said' }))
    .option('--window <time>', say({ zh: '起点之后多久，如 72h', en: 'how long after the origin, such as 72h' }))
    .option(
      '--least <yuan>',
      say({ zh: '低于此金额（元）的不再追', en: 'below this, in yuan, money is not followed on' }),
    )
    .option(
      '--fan-out <n>',
      say({ zh: '转出多于此数的账户不再追', en: 'accounts with more transfers out are not followed on' }),
    );

/** An origin as it was given; its time is read once it is known how the transfers write theirs. */
interface AskedOrigin {
  readonly account: string;
  readonly time: string;
  readonly amount: number;
}

/** ACCOUNT@TIME=YUAN; accounts may hold @ themselves. */
const askedOf = (text: string): AskedOrigin => {
  const [, account = '', time = '', yuan = ''] = /^(.+)@([^@]+)=([^=]+)$/u.exec(text) ?? [];
  if (account === '')
    throw new Refused({
      zh: `起点写法不对：${text}。例：6222…@2026-03-02 10:15:00=50000`,
      en: `not an origin: ${text}. Example: 6222…@2026-03-02 10:15:00=50000`,
    });
  return { account, time, amount: fenOf(yuan) };
};

/** The origins that were given. Throws Refused for none, or for one that is not whole. */
export const askedOrigins = (options: Options): AskedOrigin[] => {
  const origins = listOption(options, 'origin').map(askedOf);
  const [account, time, yuan] = ['from', 'at', 'amount'].map((name) => textOption(options, name));
  if (account && time && yuan) return [{ account, time, amount: fenOf(yuan) }, ...origins];
  if (origins.length === 0 || account || time || yuan)
    throw new Refused({
      zh: '请给出起点：--from 账户 --at 时间 --amount 元，或 --origin 账户@时间=元。',
      en: 'Say where to start: --from ACCOUNT --at TIME --amount YUAN, or --origin ACCOUNT@TIME=YUAN.',
    });
  return origins;
};

/** The same with their moments. Throws Refused for what is no time. */
export const originsAt = (asked: readonly AskedOrigin[], timeWord: string | null): Origin[] =>
  asked.map(({ account, time, amount }) => ({ account, amount, at: momentOf(time, timeWord) }));

/** How far to follow. Throws Refused for an option that makes no sense. */
export const readTraceOptions = (options: Options): TraceOptions => {
  const [window, least] = ['window', 'least'].map((name) => textOption(options, name));
  const layers = countOption(options, 'layers', traceLimits.layers);
  const fanOut = countOption(options, 'fanOut', 999_999_999);
  return {
    rule: rules[textOption(options, 'rule') ?? 'fifo'] ?? 'fifo',
    ...(layers !== null && { layers }),
    ...(window && { windowMs: durationOf(window) }),
    ...(least && { leastAmount: fenOf(least) }),
    ...(fanOut !== null && { fanOut }),
  };
};
