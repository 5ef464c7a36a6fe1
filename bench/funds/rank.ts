import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ledgerOf } from '@lianfang/engine/funds/ledger/ledger';
import { rankAccounts } from '@lianfang/engine/funds/rank/rank-accounts';
import type { Transfer } from '@lianfang/engine/funds/transfer';

/**
 * Average precision of `rankAccounts` on the AMLSim samples against the accounts that ever act (fraudStep ≥ 0), beside
 * ranking by number of transfers and by chance. Ordinary accounts there always send one fixed sum; nothing here looks
 * at whether an account's sums differ from each other. `node bench/funds/rank.ts [folder]`.
 */
const folder = process.argv[2] ?? join(import.meta.dirname, '../../../shared/data');
const day = 86_400_000;

const readTable = (file: string): string[][] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));

const averagePrecision = (ranked: readonly string[], wanted: ReadonlySet<string>): number => {
  let [hits, sum] = [0, 0];
  for (const [place, account] of ranked.entries()) {
    if (!wanted.has(account)) continue;
    hits += 1;
    sum += hits / (place + 1);
  }
  return sum / wanted.size;
};

const byCount = (transfers: readonly Transfer[]): string[] => {
  const counts = new Map<string, number>();
  for (const { from, to } of transfers) for (const one of [from, to]) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1]).map(([account]) => account);
};

console.log(
  '| sample | accounts that act | of | average precision | of the first 100 | by number of transfers | by chance |',
);
console.log(`|${' --- |'.repeat(7)}`);
for (const sample of ['amlsim_20K_cycle200', 'amlsim_20K_fanin200']) {
  const transfers = readTable(join(folder, sample, 'transactions.csv')).map(
    ([from = '', to = '', value = '', time = ''], place): Transfer => ({
      id: `T${place}`,
      from,
      to,
      amount: Math.round(Number(value) * 100),
      at: Number(time) * day,
    }),
  );
  const nodes = readTable(join(folder, sample, 'nodes.csv'));
  const acting = new Set(nodes.filter(([, , , step]) => Number(step) >= 0).map(([id = '']) => id));
  const ranked = rankAccounts(ledgerOf(transfers), { most: nodes.length }).map(({ account }) => account);
  const first = ranked.slice(0, 100).filter((account) => acting.has(account)).length;
  console.log(
    `| ${sample} | ${acting.size} | ${nodes.length} | ${averagePrecision(ranked, acting).toFixed(3)} | ${first} | ` +
      `${averagePrecision(byCount(transfers), acting).toFixed(3)} | ${(acting.size / nodes.length).toFixed(3)} |`,
  );
}
