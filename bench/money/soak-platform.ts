import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { freePort } from '../../packages/server/test/process.ts';
import { bringToLife, type MortalPlatform } from '../../packages/server/test/soak/mortal-platform.ts';
import { startServer } from '../server-process.ts';

const wide = { LIANFANG_LOG: 'silent', LIANFANG_PRIVATE_WEBHOOKS: 'true', LIANFANG_REQUESTS_PER_KEY: '1000000' };

/** Starts it over a data folder. */
export const startMortal = async (folder: string): Promise<MortalPlatform> => {
  const PORT = String(await freePort());
  return bringToLife(async () => {
    const server = await startServer(folder, { ...wide, PORT });
    return { ...server, bury: () => server.database.close() };
  });
};

/** Kills it so often, at moments left to chance; less often where everything is over before. */
export const killAtRandom = async (
  platform: MortalPlatform,
  { kills, isOver }: { readonly kills: number; readonly isOver: () => boolean },
): Promise<number> => {
  for (let killed = 0; killed < kills; killed += 1) {
    await setTimeout(1000 + Math.random() * 5000);
    if (isOver()) return killed;
    await platform.kill();
  }
  return kills;
};

/** What `lianfang audit verify` says of the data folder. */
export const verifyTrail = (folder: string): { readonly ok: boolean; readonly said: string } => {
  const command = [join(import.meta.dirname, '../../packages/cli/bin/lianfang.js'), 'audit', 'verify'];
  const env = { ...process.env, LIANFANG_DATA: folder };
  const run = spawnSync(process.execPath, command, { env, encoding: 'utf8' });
  return { ok: run.status === 0, said: `${run.stdout}${run.stderr}`.trim() };
};
