import { SeriesEvent } from '@lianfang/contract/series/series';
import type { SeriesName } from '@lianfang/contract/series/links';
import { seriesRefusals } from '@lianfang/contract/series/refusals';
import type { Actor } from '../../../kernel/access/actor.ts';
import { abilityOf } from '../../../kernel/access/ability.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import { actorNames } from '../../people/index.ts';
import { seriesNameOf } from '../linking/series-name.ts';
import type { SeriesSubject } from './series-subject.ts';
import { allEvents, undoGround, undoObstacle } from './undo-obstacle.ts';

const mostEvents = 200;

export const seriesNames = async (
  tx: Reader,
  ids: readonly (string | null)[],
): Promise<(id: string | null) => SeriesName | null> => {
  const wanted = ids.filter((id) => id !== null);
  if (wanted.length === 0) return () => null;
  const rows = await tx
    .selectFrom('series')
    .select(['id', 'year', 'number', 'name'])
    .where('id', 'in', wanted)
    .execute();
  const names = new Map(rows.map((row) => [row.id, seriesNameOf(row)]));
  return (id) => (id === null ? null : (names.get(id) ?? null));
};

/** The changes of a series, the latest first, each with whether the actor may undo it now. */
export const historyOf = async (tx: Reader, { series, facts }: SeriesSubject, actor: Actor): Promise<SeriesEvent[]> => {
  const events = await allEvents(tx)
    .where((eb) => eb.or([eb('series_id', '=', series.id), eb('other_id', '=', series.id)]))
    .orderBy('place', 'desc')
    .limit(mostEvents)
    .execute();
  const ground = await undoGround(tx, events);
  const names = await seriesNames(
    tx,
    events.flatMap(({ series_id, other_id }) => [series_id, other_id]),
  );
  const named = await actorNames(
    tx,
    events.flatMap(({ actor: by, undone_by }) => (undone_by === null ? [by] : [by, undone_by])),
  );
  return events.map((event) => {
    const obstacle = undoObstacle(event, ground);
    return SeriesEvent.parse({
      id: event.id,
      at: event.at,
      move: event.move,
      actorName: named(event.actor).name,
      reason: event.reason,
      caseIds: event.case_ids,
      other: names(event.series_id === series.id ? event.other_id : event.series_id),
      undone:
        event.undone_at === null
          ? null
          : { at: event.undone_at, byName: named(event.undone_by ?? '').name, reason: event.undone_reason },
      undo: abilityOf(actor, 'series.edit', facts, obstacle === null ? null : seriesRefusals[obstacle]),
    });
  });
};
