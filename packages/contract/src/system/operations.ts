import { z } from 'zod';
import { Moment, Name } from '../values.ts';

export const BackupId = z.uuid().brand('BackupId');
export const OutboxMessageId = z.uuid().brand('OutboxMessageId');

/** A backup that was written, or the attempt at one. */
export const Backup = z.strictObject({
  id: BackupId,
  state: z.enum(['running', 'done', 'failed', 'removed']),
  startedAt: Moment,
  endedAt: Moment.nullable(),
  /** Null for the nightly one. */
  askedBy: Name.nullable(),
  fileName: z.string().nullable(),
  bytes: z.number().int().nonnegative().nullable(),
  /** Of the file, to compare a copy with. */
  sha256: z.string().nullable(),
  /** Of the database on the snapshot. */
  digest: z.string().nullable(),
  sealed: z.boolean(),
});
export type Backup = z.infer<typeof Backup>;

export const OutboxState = z.enum(['waiting', 'sending', 'sent', 'dead']);

/** A message to the outside as the system administrator sees it: never to whom, never what. */
export const OutboxMessage = z.strictObject({
  id: OutboxMessageId,
  channel: z.enum(['sms', 'wecom', 'webhook', 'signed-webhook']),
  template: z.string(),
  state: OutboxState,
  attempts: z.number().int().nonnegative(),
  postedAt: Moment,
  notBefore: Moment,
  sentAt: Moment.nullable(),
  /** Why the last attempt failed, as a word. */
  fault: z.string().nullable(),
});
export type OutboxMessage = z.infer<typeof OutboxMessage>;

const Counts = z.record(z.string(), z.number().int().nonnegative());

/** How the installation stands. */
export const SystemState = z.strictObject({
  version: z.string(),
  databaseVersion: z.string(),
  databaseBytes: z.number().nonnegative(),
  /** Free space where the data folder lies; null where the machine does not say. */
  freeBytes: z.number().nonnegative().nullable(),
  /** Jobs by state: waiting, running, failed. */
  jobs: Counts,
  /** Messages to the outside by state. */
  outbox: Counts,
  /** Ways to the outside that are set up. */
  channels: z.array(z.string()),
  lastBackupAt: Moment.nullable(),
});
export type SystemState = z.infer<typeof SystemState>;
