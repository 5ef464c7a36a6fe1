import { readFileSync } from 'node:fs';
import { Rows } from '@lianfang/engine/funds/ledger/rows';
import { z } from 'zod';
import { type Background, backgroundStart } from './background/make-background.ts';
import { Chance } from './background/random.ts';

const Pattern = z.object({
  pattern_id: z.string(),
  pattern_family: z.string(),
  transactions: z.array(
    z.object({
      timestamp: z.string(),
      from_bank: z.string(),
      from_account: z.string(),
      to_bank: z.string(),
      to_account: z.string(),
      amount_paid: z.number(),
      payment_currency: z.string(),
    }),
  ),
});
export type PublicPattern = z.infer<typeof Pattern>;

export const readPublicPatterns = (file: string): PublicPattern[] =>
  z.array(Pattern).parse(JSON.parse(readFileSync(file, 'utf8')));

/** Whether a pattern's accounts are its own, are taken from the people of the background, or half and half. */
export const placings = ['new', 'mixed', 'mapped'] as const;
export type Placing = (typeof placings)[number];

/** How amounts of many currencies are told: as numbers, as they stand, or all in yuan. */
export const tellings = ['numbers', 'yuan'] as const;
export type Telling = (typeof tellings)[number];

/** Yuan for one of each currency, about September 2022. */
const rates: Readonly<Record<string, number>> = {
  'US Dollar': 7,
  Euro: 7,
  'Saudi Riyal': 1.87,
  'Swiss Franc': 7.2,
  Rupee: 0.088,
  'Canadian Dollar': 5.3,
  Yuan: 1,
  'UK Pound': 8,
  Yen: 0.049,
  'Australian Dollar': 4.7,
  Ruble: 0.115,
  'Mexican Peso': 0.35,
  'Brazil Real': 1.34,
  Shekel: 2,
};

/** The rows of a ledger, and for each transfer by its place the pattern it belongs to, -1 where it is ordinary. */
export interface Injected {
  readonly rows: Rows;
  readonly patternOf: Int32Array;
}

/** The ordinary transfers and the patterns among them, over the window of the background. */
export const inject = (
  background: Background,
  patterns: readonly PublicPattern[],
  { placing, telling, seed }: { placing: Placing; telling: Telling; seed: number },
): Injected => {
  const chance = new Chance(seed);
  const rows = new Rows(background.from.length + 4096);
  const { people, days, resolutionMs } = background.shape;
  for (let account = 0; account < background.accounts; account += 1) rows.accounts.intern(`6222${1_000_000 + account}`);
  for (let i = 0; i < background.from.length; i += 1)
    rows.push(background.from[i] ?? 0, background.to[i] ?? 0, background.amount[i] ?? 1, background.at[i] ?? 0, 0);
  const placed = new Map<string, number>();
  const place = (bank: string, account: string): number => {
    const name = `${bank}-${account}`;
    const known = placed.get(name);
    if (known !== undefined) return known;
    const isNew = placing === 'new' || (placing === 'mixed' && chance.unit() < 0.5);
    const number = isNew ? rows.accounts.intern(name) : chance.below(people);
    placed.set(name, number);
    return number;
  };
  const shift = backgroundStart + chance.below(Math.max(1, days - 18)) * 86_400_000 - Date.UTC(2022, 8, 1);
  const patternOf = [];
  for (const [number, { transactions }] of patterns.entries())
    for (const one of transactions) {
      const at = Date.parse(`${one.timestamp.replaceAll('/', '-').replace(' ', 'T')}:00Z`) + shift;
      const yuan = one.amount_paid * (telling === 'yuan' ? (rates[one.payment_currency] ?? 1) : 1);
      const floored = backgroundStart + Math.floor((at - backgroundStart) / resolutionMs) * resolutionMs;
      const [from, to] = [place(one.from_bank, one.from_account), place(one.to_bank, one.to_account)];
      rows.push(from, to, Math.max(1, Math.round(yuan * 100)), floored, 0);
      patternOf.push(number);
    }
  const all = new Int32Array(rows.count).fill(-1);
  all.set(patternOf, background.from.length);
  return { rows, patternOf: all };
};
