import { documentEndpoints } from '@lianfang/contract/documents/endpoints';
import { sql, type SqlBool } from 'kysely';
import { visibleTo } from '../../../kernel/access/decide.ts';
import { handleAll } from '../../../kernel/http/handle.ts';
import { documentRow } from './document-record.ts';
import { documentColumns } from './document-subject.ts';
import { documents, foundOf } from './document-views.ts';

const isCursor = (cursor: string): boolean => /^[\d:.TZ-]+\|[0-9a-f-]{36}$/.test(cursor);

const like = (text: string): string => `%${text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

/** Documents that the actor may see, the last changed first. A unit sees those that are addressed to it once issued. */
export const listDocuments = handleAll(documentEndpoints.listDocuments, async ({ actor, query, tx, refuse }) => {
  const { cursor, limit, kind, state, year, search } = query;
  if (cursor !== undefined && !isCursor(cursor))
    refuse('bad-request', { fields: [{ path: 'cursor', message: 'cursor' }] });
  let found = documents(tx).where(visibleTo(actor, 'document.read', documentColumns));
  if (kind) found = found.where('document.kind', '=', kind);
  if (state) found = found.where('document.state', '=', state);
  if (year)
    found = found.where(sql<SqlBool>`extract(year from document.issued_at at time zone 'Asia/Shanghai') = ${year}`);
  if (search)
    found = found.where((eb) =>
      eb.or([eb('document.title', 'like', like(search)), eb('document.number_text', 'like', like(search))]),
    );
  if (cursor !== undefined) {
    const [at = '', id = ''] = cursor.split('|');
    found = found.where(sql<SqlBool>`(document.changed_at, document.id) < (${at}::timestamptz, ${id}::uuid)`);
  }
  const rows = await found
    .orderBy('document.changed_at', 'desc')
    .orderBy('document.id', 'desc')
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const next = rows.length > limit && last ? `${last.changed_at}|${last.id}` : null;
  return { rows: page.map((row) => documentRow(foundOf(row))), next, total: null };
});
