import type { Label } from '../../calendar/label.ts';
import type { FlowRow } from '../flow-table/flow-table.ts';
import type { ClaimMethod } from './claims.ts';
import type { StopReason } from './search-back.ts';

/** A payer's transfer whose money came to the account in question. */
export interface TracedPayment {
  readonly id: string;
  readonly to: string;
  readonly at: number;
  readonly amount: number;
  /** Fen of it in the money in question. */
  readonly left: number;
}

/** `probable-victim`: paid money of its own, as far as the transfers show; `unclear`: the search ended at it. */
export type Standing = 'probable-victim' | 'unclear';

/** Somebody whose money came to the account in question. Amounts in fen, moments in milliseconds since 1970. */
export interface Payer {
  /** Empty where a statement names nobody. */
  readonly account: string;
  /** Fewest transfers to the account in question. */
  readonly layer: number;
  readonly standing: Standing;
  readonly stop: StopReason;
  /** What its transfers below come to: the loss, where it is a victim. */
  readonly paid: number;
  /** How much of it came to the account in question at any time; at most `paid`. */
  readonly came: number;
  /** How much of it is in the money in question, under the rule. */
  readonly left: number;
  /** How much of the money in question it could claim, by the method of the trace. */
  readonly claim: number;
  readonly firstAt: number;
  readonly lastAt: number;
  readonly payments: readonly TracedPayment[];
  readonly reason: Label;
}

/**
 * An account that passed money on. `own`: fen in the money in question that it is not known where it had from; told first
 * or last in first out, part of the trace's `own` under the other rules.
 */
export interface Collector {
  readonly account: string;
  readonly layer: number;
  readonly paid: number;
  readonly fresh: number;
  readonly credits: number;
  readonly own: number;
  readonly reason: Label;
}

/** Where the money in an account came from. `amount` = what the payers have left in it + the collectors' own + `own`. */
export interface BackTrace {
  readonly account: string;
  readonly at: number;
  /** What the account holds just after the moment, as far as the transfers show. */
  readonly balance: number;
  /** The money in question: all of the balance, or what is frozen of it. */
  readonly amount: number;
  /** What the account had of its own, or is not known to have got. */
  readonly own: number;
  readonly method: ClaimMethod;
  readonly methodReason: Label;
  /** By claim, the largest first. */
  readonly payers: readonly Payer[];
  readonly collectors: readonly Collector[];
  /** The flow-of-funds table (资金流向表) of the payers' money. */
  readonly table: readonly FlowRow[];
}
