import type { StatementRows } from '@lianfang/contract/statements/statements';
import type { Decision } from './decide-answer.ts';

/** What a bank did with each order, kept so that an order that comes again has no second effect. */
export interface OrderLedger {
  /** What was decided before, or `decide` now; counts what came again. */
  once(orderId: string, decide: () => Decision): Decision;
  /** The statement that was told for an order before, or `make` now. */
  statement(orderId: string, make: () => StatementRows): StatementRows;
  /** Notes that the platform has the answer. */
  acknowledge(orderId: string): void;
  /** After an objection was answered the order is decided anew. */
  reopen(orderId: string): void;
  isDone(orderId: string): boolean;
  figures(): LedgerFigures;
}

export interface LedgerFigures {
  /** Orders that had an effect in this bank, each once. */
  readonly effects: number;
  readonly statements: number;
  readonly acknowledged: number;
  /** Times that an order came again and was recognised. */
  readonly recognised: number;
}

export const createLedger = (): OrderLedger => {
  const decided = new Map<string, Decision>();
  const told = new Map<string, StatementRows>();
  const done = new Set<string>();
  let recognised = 0;
  return {
    once: (orderId, decide) => {
      const before = decided.get(orderId);
      if (before !== undefined) {
        recognised += 1;
        return before;
      }
      const decision = decide();
      decided.set(orderId, decision);
      return decision;
    },
    statement: (orderId, make) => {
      const rows = told.get(orderId) ?? make();
      told.set(orderId, rows);
      return rows;
    },
    acknowledge: (orderId) => void done.add(orderId),
    reopen: (orderId) => {
      decided.delete(orderId);
      done.delete(orderId);
    },
    isDone: (orderId) => done.has(orderId),
    figures: () => ({ effects: decided.size, statements: told.size, acknowledged: done.size, recognised }),
  };
};
