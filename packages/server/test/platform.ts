import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { createSecrets } from '../src/kernel/access/secrets.ts';
import { newTrailKey } from '../src/kernel/audit/trail-key.ts';
import { createBackups } from '../src/kernel/backup/backups.ts';
import { type VirtualClock, virtualClock } from '../src/kernel/clock/clock.ts';
import { createFileStore } from '../src/kernel/files/file-store.ts';
import type { Platform } from '../src/kernel/http/platform.ts';
import { silentLog } from '../src/kernel/log/log.ts';
import { createMemory } from '../src/kernel/memory/memory.ts';
import { type ClonedDatabase, cloneDatabase } from './clone.ts';

export interface TestPlatform extends Platform {
  readonly clock: VirtualClock;
  readonly database: ClonedDatabase;
  /** Folder of its own for files, gone after the test file. */
  readonly folder: string;
}

export const testOrigin = 'http://localhost:8080';

/** A platform over a database of its own and a clock that stands still; closed after the test file. */
export const createTestPlatform = async (start = '2026-03-02T01:00:00Z'): Promise<TestPlatform> => {
  const database = await cloneDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'lianfang-world-'));
  afterAll(async () => {
    await database.close();
    await rm(folder, { recursive: true, force: true });
  });
  return {
    clock: virtualClock(start),
    database,
    folder,
    origin: testOrigin,
    files: createFileStore({ root: folder }),
    secrets: createSecrets(randomBytes(32)),
    trailKey: newTrailKey(),
    signingKey: newTrailKey(),
    passwordCost: { memoryKiB: 1024, passes: 1, lanes: 1 },
    channels: {},
    backups: createBackups({
      installation: { url: database.migratorUrl, filesFolder: folder, dataFolder: folder },
      folder: join(folder, 'backups'),
      passphrase: null,
      version: 'test',
    }),
    memory: createMemory(),
    log: silentLog(),
  };
};
