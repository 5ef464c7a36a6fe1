import { watchEndpoints } from '@lianfang/contract/watch-list/endpoints';
import { pageFrom } from '../../../kernel/database/page.ts';
import { handleAll } from '../../../kernel/http/handle.ts';
import { receivedOf } from './delivery-views.ts';
import { receivedEntries } from './received-entries.ts';

/** The current list of the actor's bank. */
export const listReceivedEntries = handleAll(
  watchEndpoints.listReceivedEntries,
  async ({ actor, query, tx, now, platform }) => {
    const { cursor, limit, kind, open } = query;
    const rows = receivedEntries(tx, actor)
      .$if(kind !== undefined, (rest) => rest.where('kind', '=', kind ?? ''))
      .$if(open !== undefined, (rest) => rest.where('taken_at', open === true ? 'is' : 'is not', null));
    const page = await pageFrom(tx, rows, { column: 'place', cursor, limit });
    return { ...page, rows: page.rows.map((row) => receivedOf(platform.secrets, row, now)) };
  },
);
