import type { Ledger } from '../ledger/ledger.ts';
import { Trace } from '../trace/trace.ts';
import type { Origin, TraceOptions } from '../trace/trace-options.ts';

/** Where transfers are: in memory, or in a database of any size. A trace is the same from either. */
export interface TransferSource {
  /** Throws RangeError as `Trace` does, and where the source has to fetch more transfers than it may. */
  trace(origins: readonly Origin[], options?: TraceOptions): Promise<Trace>;
}

/** The transfers of a ledger in memory. */
export const ledgerSource = (ledger: Ledger): TransferSource => ({
  trace: (origins, options) => Promise.resolve().then(() => new Trace(ledger, origins, options)),
});
