import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../packages/server/src/kernel/database/embedded.ts';
import { migrate } from '../packages/server/src/kernel/database/migrate.ts';
import { generateTableTypes } from './generate-table-types.ts';

const folder = await mkdtemp(join(tmpdir(), 'lianfang-types-'));
await chmod(folder, 0o755);
const cluster = await startEmbedded({ folder, volatile: true });
await migrate(cluster.migratorUrl);
const tables = await generateTableTypes(cluster.migratorUrl);
await cluster.stop();
await rm(folder, { recursive: true, force: true });
console.log(`${tables.length} tables`);
