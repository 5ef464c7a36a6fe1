import { accountKey } from '@lianfang/contract/watch-list/account-key';
import { watchEndpoints } from '@lianfang/contract/watch-list/endpoints';
import { visibleTo } from '../../../kernel/access/decide.ts';
import { pageFrom } from '../../../kernel/database/page.ts';
import { handleAll } from '../../../kernel/http/handle.ts';
import { allEntries } from './entry-subject.ts';
import { entryRowOf } from './entry-views.ts';

/** Entries that the actor may see, newest first. A search finds the end of a number, not a person. */
export const listWatchEntries = handleAll(
  watchEndpoints.listWatchEntries,
  async ({ actor, query, tx, now, platform }) => {
    const { cursor, limit, state, kind, late, search } = query;
    const key = search === undefined ? null : (accountKey(search) ?? search);
    const rows = tx
      .selectFrom(allEntries(tx, now).as('found'))
      .selectAll()
      .where((eb) => visibleTo(actor, 'watch.read', { unitPath: eb.ref('unit_path') }))
      .$if(state !== undefined, (rest) => rest.where('state', '=', state ?? ''))
      .$if(kind !== undefined, (rest) => rest.where('kind', '=', kind ?? ''))
      .$if(late !== undefined, (rest) => rest.where('late', late === true ? '>' : '=', 0))
      .$if(key !== null, (rest) =>
        rest.where((eb) => eb(eb.fn('right', ['account_key', eb.lit(key?.length ?? 0)]), '=', key)),
      );
    const page = await pageFrom(tx, rows, { column: 'id', cursor, limit, descending: true });
    return { ...page, rows: page.rows.map((row) => entryRowOf(platform.secrets, row)) };
  },
);
