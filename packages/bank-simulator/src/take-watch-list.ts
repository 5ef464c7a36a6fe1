import { watchEndpoints } from '@lianfang/contract/watch-list/endpoints';
import type { PlatformClient } from './platform-client.ts';

/**
 * Takes what was delivered of the watch list and not taken yet; gives how many changes the platform now has as taken.
 * Throws `NoAnswer` where the way broke: called again it takes what is left.
 */
export const takeWatchList = async (client: PlatformClient): Promise<number> => {
  const query = { open: 'true', limit: 200 };
  const told = await client.call(watchEndpoints.listReceivedEntries, { query });
  if (!told.ok) return 0;
  let taken = 0;
  for (const [unitId, entries] of Map.groupBy(told.reply.rows, ({ receiverId }) => receiverId)) {
    const body = { deliveryIds: entries.map(({ deliveryId }) => deliveryId) };
    const got = await client.call(watchEndpoints.takeWatchDeliveries, { params: { unitId }, body });
    if (got.ok) taken += got.reply.taken;
  }
  return taken;
};
