import { setupIsDone } from './kernel/access/setup-token.ts';
import type { Platform } from './kernel/http/platform.ts';

interface Demo {
  /** Fills the empty county and ends its first run. */
  seedDemo(platform: Platform): Promise<void>;
}

/** Loads the demonstration into an empty county. A county that has anything in it is left as it is. */
export const seedWhereEmpty = async (platform: Platform): Promise<boolean> => {
  const { query } = platform.database;
  const unit = await query.selectFrom('unit').select('id').limit(1).executeTakeFirst();
  if (unit !== undefined || (await setupIsDone(query))) return false;
  const entry = new URL('./demo/index.ts', import.meta.url).href;
  const demo: Demo = await import(entry);
  await demo.seedDemo(platform);
  return true;
};
