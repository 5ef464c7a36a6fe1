import { access } from 'node:fs/promises';
import { setupIsDone } from './kernel/access/setup-token.ts';
import type { Platform } from './kernel/http/platform.ts';

interface Demo {
  /** Fills the empty county and ends its first run. */
  seedDemo(platform: Platform): Promise<void>;
}

const entry = new URL('./demo/index.ts', import.meta.url);

/**
 * Loads the demonstration into an empty county. A county that has anything in it is left as it is.
 * Throws where this release carries no demonstration.
 */
export const seedWhereEmpty = async (platform: Platform): Promise<boolean> => {
  const { query } = platform.database;
  const unit = await query.selectFrom('unit').select('id').limit(1).executeTakeFirst();
  if (unit !== undefined || (await setupIsDone(query))) return false;
  await access(entry).catch(() => {
    throw new Error('本版本不含示例县。 This release carries no demonstration county.');
  });
  const demo: Demo = await import(entry.href);
  await demo.seedDemo(platform);
  return true;
};
