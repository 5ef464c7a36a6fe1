import { auditEndpoints } from '@lianfang/contract/audit/endpoints';
import { sql } from 'kysely';
import { z } from 'zod';
import { handleAll } from '../../kernel/http/handle.ts';
import { entryOf, entryQuery } from './entry-views.ts';

const Place = z.tuple([z.iso.date(), z.coerce.number().int().positive()]);

/** The trail, the latest entry first. Whoever reads it leaves an entry too. */
export const listAuditEntries = handleAll(auditEndpoints.listAuditEntries, async ({ query, tx, note, refuse }) => {
  const { cursor, limit, ...filter } = query;
  const place = cursor === undefined ? null : Place.safeParse(cursor.split('.'));
  if (place?.success === false) refuse('bad-request', { fields: [{ path: 'cursor', message: 'not a cursor' }] });
  const after = place?.data;
  const rows = await entryQuery(tx, filter)
    .$if(after !== undefined, (rest) =>
      rest.where(sql<boolean>`(audit_entry.day, audit_entry.seq) < (${after?.[0]}::date, ${after?.[1]}::integer)`),
    )
    .limit(limit + 1)
    .execute();
  note({ filter });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    rows: page.map(entryOf),
    next: rows.length > limit && last ? `${last.day}.${last.seq}` : null,
    total: null,
  };
});
