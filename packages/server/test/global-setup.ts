import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../src/kernel/database/embedded.ts';
import { migrate } from '../src/kernel/database/migrate.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly superuserUrl: string;
  }
}

/** One throw-away cluster for the whole run, with the migrated template that every test file clones. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const folder = await mkdtemp(join(tmpdir(), 'lianfang-test-'));
  await chmod(folder, 0o755);
  const cluster = await startEmbedded({ folder, database: 'template_lianfang', volatile: true });
  await migrate(cluster.migratorUrl);
  project.provide('superuserUrl', cluster.superuserUrl);
  return async () => {
    await cluster.stop();
    await rm(folder, { recursive: true, force: true });
  };
};
