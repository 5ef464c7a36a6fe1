import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type Database } from '../packages/server/src/kernel/database/connect.ts';
import { joinEmbedded } from '../packages/server/src/kernel/database/embedded.ts';
import { freePort, type PlatformProcess, startProcess } from '../packages/server/test/process.ts';

/** The real server over a data folder, in a process of its own, with a way into its database. */
export interface RunningServer {
  readonly process: PlatformProcess;
  readonly origin: string;
  readonly database: Database;
  stop(): Promise<void>;
}

/** Fifty people of one machine are one address to the server. */
const wideRates = { LIANFANG_REQUESTS_PER_ADDRESS: '1000000', LIANFANG_REQUESTS_PER_SESSION: '1000000' };

/** Starts the server as `npm start` does. Throws with its last words where it does not serve. */
export const startServer = async (
  folder: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<RunningServer> => {
  const port = environment['PORT'] ?? String(await freePort());
  const process = startProcess({ LIANFANG_DATA: folder, PORT: port, ...wideRates, ...environment });
  const line = await process.serves;
  if (line === null) throw new Error(`the server did not serve: ${process.said.err}`);
  const joined = await joinEmbedded(folder);
  if (joined === null) throw new Error('its database does not answer');
  const database = connect({ url: joined.appUrl, name: 'bench' });
  return {
    process,
    origin: `http://localhost:${port}`,
    database,
    stop: async () => {
      await database.close();
      await process.end('SIGTERM');
    },
  };
};

export const scratchFolder = (name: string): string => join(tmpdir(), `lianfang-bench-${name}-${process.pid}`);
