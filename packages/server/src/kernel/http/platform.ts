import type { PasswordCost } from '../access/password-hash.ts';
import type { Secrets } from '../access/secrets.ts';
import type { TrailKey } from '../audit/trail-key.ts';
import type { Backups } from '../backup/backups.ts';
import type { Clock } from '../clock/clock.ts';
import type { Database } from '../database/connect.ts';
import type { FileStore } from '../files/file-store.ts';
import type { Log } from '../log/log.ts';
import type { Memory } from '../memory/memory.ts';
import type { Channels } from '../outbox/channels.ts';

/** What the kernel lends to handlers and jobs beside their transaction. Filled once, where the process starts. */
export interface Platform {
  readonly clock: Clock;
  readonly database: Database;
  /** Where this installation is reached, for links in documents and for passkeys. */
  readonly origin: string;
  /** Evidence and other kept files, by the hash of their content. */
  readonly files: FileStore;
  /** Seals what has to be read again: authenticator secrets, recipients of messages. */
  readonly secrets: Secrets;
  /** Signs the ends of the audit trail. */
  readonly trailKey: TrailKey;
  /** Signs replies to signed requests and what is sent to webhooks; its public half is published. */
  readonly signingKey: TrailKey;
  /** How dear a guess at a password is; the production cost where absent. */
  readonly passwordCost?: PasswordCost;
  /** The ways to the outside that this installation has; messages go through the outbox only. */
  readonly channels: Channels;
  /** Whether webhooks of banks may go to private networks; not where absent. */
  readonly privateWebhooks?: boolean;
  /** This installation's own backups; null where the process may not write any. */
  readonly backups: Backups | null;
  /** What this process keeps between calls, each thing of it made again from the database where it is lost. */
  readonly memory: Memory;
  readonly log: Log;
}
