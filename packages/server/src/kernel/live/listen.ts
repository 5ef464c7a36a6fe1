import pg from 'pg';
import type { Database } from '../database/connect.ts';
import type { Log } from '../log/log.ts';
import { Announcement, liveChannel } from './announce.ts';
import type { Hub } from './hub.ts';

/** Seconds between two attempts to listen again. */
const pause = 2;

const publish = (hub: Hub, payload: string | undefined): void => {
  const parsed = Announcement.safeParse(JSON.parse(payload ?? 'null'));
  if (parsed.success) hub.publish(parsed.data);
};

const openListener = async (database: Pick<Database, 'login'>, hub: Hub, lost: () => void): Promise<pg.Client> => {
  const client = new pg.Client({ ...database.login, application_name: 'lianfang-live', keepAlive: true });
  client.on('error', () => undefined);
  client.on('end', lost);
  client.on('notification', ({ payload }) => publish(hub, payload));
  await client.connect();
  await client.query(`listen ${liveChannel}`);
  return client;
};

/**
 * Passes what PostgreSQL announces on to the hub, over a connection of its own. A lost connection is opened again, and
 * every stream is told that it may have missed something. Returns what ends it.
 */
export const listen = async (
  database: Pick<Database, 'login'>,
  hub: Hub,
  log: Log,
): Promise<{ stop(): Promise<void> }> => {
  let stopped = false;
  let client: pg.Client | null = null;
  const again = (): void => {
    if (stopped) return;
    log.warn('announcements are not heard; trying again');
    setTimeout(() => void open().then(() => hub.resync(), again), pause * 1000).unref();
  };
  const open = async (): Promise<void> => {
    if (!stopped) client = await openListener(database, hub, again);
  };
  await open();
  return {
    stop: async () => {
      stopped = true;
      await client?.end();
    },
  };
};
