import type { Clock } from '../clock/clock.ts';
import type { Database } from '../database/connect.ts';

/** What the kernel lends to handlers and jobs beside their transaction. Filled once, in app.ts. */
export interface Platform {
  readonly clock: Clock;
  readonly database: Database;
  /** Where this installation is reached, for links in documents and for passkeys. */
  readonly origin: string;
}
