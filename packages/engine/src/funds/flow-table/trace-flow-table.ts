import type { Label } from '../../calendar/label.ts';
import type { EndReason } from '../trace/flow.ts';
import { isTainted, taintedSum } from '../trace/lot.ts';
import type { Trace } from '../trace/trace.ts';
import { endWords } from '../words/flow-words.ts';
import { yuan } from '../words/yuan.ts';
import { type FlowRow, flowRows } from './flow-table.ts';

const noteOf = (ended: readonly { readonly reason: EndReason; readonly amount: number }[]): Label => {
  const sums = [...Map.groupBy(ended, ({ reason }) => reason)].map(
    ([reason, lots]) => [endWords[reason], yuan(lots.reduce((sum, { amount }) => sum + amount, 0))] as const,
  );
  return {
    zh: sums.map(([words, amount]) => `${words.zh} ${amount} 元`).join('；'),
    en: sums.map(([words, amount]) => `${words.en} ¥${amount}`).join('; '),
  };
};

/** The flow-of-funds table (资金流向表) of a trace: every transfer with followed money, by layer and time. */
export const flowTable = (trace: Trace): FlowRow[] => {
  const carried = [...trace.flows].map(([row, { lots, ended }]) => {
    const followed = [...lots.filter(isTainted), ...ended];
    const [least] = followed.toSorted((a, b) => a.layer - b.layer);
    const isPayersOwn = trace.readings[least?.origin ?? 0]?.as === 'departure';
    const layer = (least?.layer ?? 0) + (isPayersOwn ? 0 : 1);
    const visit = trace.visits.get(trace.ledger.rows.to.array[row] ?? 0);
    const isGoneThrough =
      visit !== undefined && !visit.isEmpty && !visit.isHub && trace.ledger.rows.at.get(row) >= visit.from;
    return { row, layer, followed: taintedSum(followed), isGoneThrough, note: noteOf(ended) };
  });
  return flowRows(trace.ledger, carried, trace.options.balances);
};
