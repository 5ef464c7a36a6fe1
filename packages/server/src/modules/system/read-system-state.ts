import { systemEndpoints } from '@lianfang/contract/system/endpoints';
import { version } from '@lianfang/contract/version';
import { sql } from 'kysely';
import type { Reader } from '../../kernel/database/connect.ts';
import { handleAll } from '../../kernel/http/handle.ts';
import { jobGauge } from '../../kernel/jobs/job-gauge.ts';
import { outboxGauge } from '../../kernel/outbox/outbox-gauge.ts';
import { lastBackupAt } from './backup-views.ts';

const databaseFacts = async (tx: Reader): Promise<{ databaseVersion: string; databaseBytes: number }> => {
  const { rows } = await sql<{ version: string; bytes: bigint }>`
    select current_setting('server_version') as version, pg_database_size(current_database()) as bytes`.execute(tx);
  return { databaseVersion: rows[0]?.version ?? '', databaseBytes: Number(rows[0]?.bytes ?? 0) };
};

/** How the installation stands: versions, sizes, queues, the last good backup. */
export const readSystemState = handleAll(systemEndpoints.readSystemState, async ({ tx, platform }) => ({
  version,
  ...(await databaseFacts(tx)),
  freeBytes: (await platform.backups?.freeBytes()) ?? null,
  jobs: { ...(await jobGauge({ query: tx }).read()) },
  outbox: { ...(await outboxGauge({ query: tx }).read()) },
  channels: Object.keys(platform.channels),
  lastBackupAt: await lastBackupAt(tx),
}));
