import type { Ledger } from '../ledger/ledger.ts';
import { rowAt } from '../ledger/row-list.ts';

/**
 * The transfers that move money to an account with a name, for searches alone: by payer and time, moment and payee side by
 * side, so that one line of memory has both. Eight bytes a transfer, sixteen where moments are no full seconds; what the
 * ledger is given later is not in it.
 */
export class Legs {
  /** By account: where its legs start; one more for the end. */
  readonly starts: Uint32Array;
  /** Leg i: its moment in units of `scale` milliseconds at 2 i, its payee at 2 i + 1. */
  readonly column: Uint32Array | Float64Array;
  readonly scale: number;

  constructor(ledger: Ledger) {
    const { rows, accountCount: accounts } = ledger;
    const { array: moments, scale } = rows.at;
    this.scale = scale;
    this.starts = new Uint32Array(accounts + 1);
    const length = ledger.count * 2;
    const column = moments instanceof Uint32Array ? new Uint32Array(length) : new Float64Array(length);
    let next = 0;
    for (let account = 0; account < accounts; account += 1) {
      const list = ledger.outgoing(account);
      for (let place = list.start; place < list.end; place += 1) {
        const row = rowAt(list, place);
        const payee = rows.to.array[row] ?? 0;
        if (payee === rows.nobody || !ledger.moves(row)) continue;
        column[next * 2] = moments[row] ?? 0;
        column[next * 2 + 1] = payee;
        next += 1;
      }
      this.starts[account + 1] = next;
    }
    this.column = column.subarray(0, next * 2);
  }
}
