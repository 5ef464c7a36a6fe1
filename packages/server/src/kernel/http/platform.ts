import type { Clock } from '../clock/clock.ts';
import type { PasswordCost } from '../access/password-hash.ts';
import type { Secrets } from '../access/secrets.ts';
import type { Database } from '../database/connect.ts';

/** What the kernel lends to handlers and jobs beside their transaction. Filled once, in app.ts. */
export interface Platform {
  readonly clock: Clock;
  readonly database: Database;
  /** Where this installation is reached, for links in documents and for passkeys. */
  readonly origin: string;
  /** Seals what has to be read again: authenticator secrets, client secrets. */
  readonly secrets: Secrets;
  /** How dear a guess at a password is; the production cost where absent. */
  readonly passwordCost?: PasswordCost;
}
