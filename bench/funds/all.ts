import { Ledger } from '@lianfang/engine/funds/ledger/ledger';
import { countyGraph, graphOf } from './make-graph.ts';
import { describeMachine, percent, printTable, quantile, spread } from './measure.ts';
import { printFinbench } from './finbench.ts';
import { printReach } from './reach-speed.ts';
import { printScale } from './scale.ts';
import { anyPayments, hubPayments, measureTraces, type TraceSpeed } from './trace-speed.ts';

/**
 * Everything about the speed of following money, in one run: `node bench/funds/all.ts [--quick]`. Quick leaves out the
 * ledgers of 10 and 100 million transfers. Peers beside PostgreSQL: `npm install --no-package-lock --prefix bench/peers` before.
 */
const isQuick = process.argv.includes('--quick');

const line = (name: string, goal: string, { wall, medians, transfers }: TraceSpeed): string[] => [
  name,
  String(wall.length),
  (transfers / wall.length).toFixed(1),
  quantile(wall, 0.5).toFixed(3),
  quantile(wall, 0.99).toFixed(2),
  Math.max(...wall).toFixed(2),
  goal,
  percent(spread(medians)),
];

console.log(`${describeMachine()}\n`);
const { rows, cases } = graphOf(countyGraph);
const ledger = new Ledger(rows);
const measured = {
  any: measureTraces(ledger, anyPayments(ledger, 5000)),
  cases: measureTraces(ledger, cases),
  hubs: measureTraces(ledger, hubPayments(ledger, 20, 20)),
};
console.log('## The full trace: first in first out, conserved, 6 layers, 72 hours\n');
printTable(
  ['from', 'traces', 'transfers each', 'p50 ms', 'p99 ms', 'max ms', 'goal p50/p99', 'spread of p50'],
  [
    line('any payment', '0.2 / 5', measured.any),
    line('a fraud case', '0.2 / 5', measured.cases),
    line('the 20 busiest accounts', '– / 20', measured.hubs),
  ],
);
await printReach(ledger);
printFinbench();
printScale(isQuick ? [1] : [1, 10, 100]);
