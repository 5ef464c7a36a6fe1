import { setTimeout } from 'node:timers/promises';
import type { SimulatedBank } from '@lianfang/bank-simulator/simulate-bank';
import type { Command } from 'commander';
import { type CliCommand, exitCodes, Refused } from '../command.ts';
import { readInput } from '../read-input.ts';
import type { Words } from '../words.ts';

const largest = 1_048_576;
/** Longest run in seconds where none is said: as good as without end. */
const withoutEnd = 2_000_000;

const wrongKeys: Words = {
  zh: '密钥文件不是 [{"bank","keyId","privateKey"}] 形式的 JSON，或私钥不是 PEM。',
  en: 'the file of keys is no JSON of the form [{"bank","keyId","privateKey"}], or a private key is no PEM',
};
const wrongOrigin: Words = { zh: '--origin 不是网址。', en: '--origin is no address' };

const numberOr = (option: unknown, otherwise: number): number => {
  const number = Number(option);
  return option === undefined || !Number.isFinite(number) || number < 0 ? otherwise : number;
};

const originOf = (option: unknown): string => {
  const origin = URL.canParse(String(option)) ? new URL(String(option)).origin : 'null';
  if (origin === 'null') throw new Refused(wrongOrigin);
  return origin;
};

/** Waits for the end of the time, or until somebody interrupts. */
const untilEnd = async (seconds: number): Promise<void> => {
  const ending = new AbortController();
  const end = (): void => ending.abort();
  process.once('SIGINT', end).once('SIGTERM', end);
  await setTimeout(seconds * 1000, undefined, { signal: ending.signal }).catch(() => undefined);
  process.off('SIGINT', end).off('SIGTERM', end);
};

const declare = (command: Command, say: (words: Words) => string): void => {
  command
    .requiredOption('--origin <origin>', say({ zh: '平台网址', en: 'address of the platform' }))
    .requiredOption('--keys <file>', say({ zh: '各银行密钥的 JSON 文件', en: 'JSON file with the key of each bank' }))
    .option('--seed <text>', say({ zh: '随机种子', en: 'seed of chance' }))
    .option('--failing <share>', say({ zh: '出错的请求比例，0 至 1', en: 'share of calls that fail, 0 to 1' }))
    .option(
      '--seconds <seconds>',
      say({ zh: '运行秒数，缺省为直到中断', en: 'how long; until interrupted if absent' }),
    );
};

/** `lianfang bank-simulator`: banks that answer the orders of a platform, tell movements and take the watch list. */
export const bankSimulator: CliCommand = {
  path: ['bank-simulator'],
  summary: { zh: '模拟银行系统接收、反馈指令', en: 'Simulated banks that receive and answer orders' },
  declare,
  run: async ({ options, input, output }) => {
    const { createFundNetwork } = await import('@lianfang/bank-simulator/fund-network');
    const { readKeys } = await import('@lianfang/bank-simulator/read-keys');
    const { simulateBank } = await import('@lianfang/bank-simulator/simulate-bank');
    const origin = originOf(options['origin']);
    const text = Buffer.from(await readInput(String(options['keys']), input, largest)).toString('utf8');
    const keys = readKeys(text);
    if (keys === null) throw new Refused(wrongKeys);
    const seed = typeof options['seed'] === 'string' ? options['seed'] : 'lianfang';
    const network = createFundNetwork({ seed, banks: keys.map(({ bank }) => bank) });
    const failing = Math.min(1, numberOr(options['failing'], 0));
    const rest = { origin: () => origin, network, failing, delay: [200, 3000] } as const;
    const banks = keys.map(({ bank, key }): [string, SimulatedBank] => [
      bank,
      simulateBank({ ...rest, key, seed: `${seed} ${bank}` }),
    ]);
    await untilEnd(Math.min(withoutEnd, numberOr(options['seconds'], withoutEnd)));
    await Promise.all(banks.map(([, bank]) => bank.stop()));
    const figures = Object.fromEntries(banks.map(([name, bank]) => [name, bank.figures()]));
    output.write(`${JSON.stringify(figures, null, 2)}\n`);
    return exitCodes.done;
  },
};
