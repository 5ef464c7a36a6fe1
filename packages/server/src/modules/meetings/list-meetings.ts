import { meetingEndpoints } from '@lianfang/contract/meetings/endpoints';
import { sql } from 'kysely';
import { visibleTo } from '../../kernel/access/decide.ts';
import { timeZone } from '../../kernel/clock/clock.ts';
import { pageFrom } from '../../kernel/database/page.ts';
import { handleAll } from '../../kernel/http/handle.ts';
import { allMeetings } from './meeting-subject.ts';
import { meetingRowOf } from './meeting-views.ts';

const startOf = (day: string, plus = 0): string =>
  Temporal.PlainDate.from(day).add({ days: plus }).toZonedDateTime(timeZone).toInstant().toString();

/** Meetings of the county that the actor may see, the latest first. */
export const listMeetings = handleAll(meetingEndpoints.listMeetings, async ({ actor, query, tx }) => {
  const { cursor, limit, kind, state, from, to } = query;
  const rows = tx
    .selectFrom(allMeetings(tx).as('found'))
    .selectAll()
    .select(sql<string>`to_char(starts_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.MS') || ' ' || id`.as('start_key'))
    .where((eb) =>
      visibleTo(actor, 'meeting.read', { unitPath: eb.ref('county_path'), unitPaths: eb.ref('unit_paths') }),
    )
    .$if(kind !== undefined, (rest) => rest.where('kind', '=', kind ?? ''))
    .$if(state !== undefined, (rest) => rest.where('state', '=', state ?? ''))
    .$if(from !== undefined, (rest) => rest.where('starts_at', '>=', startOf(from ?? '')))
    .$if(to !== undefined, (rest) => rest.where('starts_at', '<', startOf(to ?? '', 1)));
  const keyed = tx.selectFrom(rows.as('keyed')).selectAll();
  const page = await pageFrom(tx, keyed, { column: 'start_key', cursor, limit, descending: true });
  return { ...page, rows: page.rows.map(meetingRowOf) };
});
