import { seriesEndpoints } from '@lianfang/contract/series/endpoints';
import { seriesRefusals } from '@lianfang/contract/series/refusals';
import { z } from 'zod';
import { auditName, personIdOf } from '../../../kernel/access/actor.ts';
import { mayDo } from '../../../kernel/access/decide.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { handle } from '../../../kernel/http/handle.ts';
import { lockDecisions, withdrawDecisions } from '../linking/decision-store.ts';
import { announceSeries, changeSeries, putCases, releaseCases } from './series-store.ts';
import { seriesSubject } from './series-subject.ts';
import { freshSeries } from './series-views.ts';
import { allEvents, type EventFound, undoGround, undoObstacle } from './undo-obstacle.ts';

const Before = z.strictObject({ name: z.string(), note: z.string() });

/** Puts cases and series where they were before a change. */
const takeBack = async (tx: Transaction, event: EventFound): Promise<void> => {
  const { series_id: seriesId, other_id: otherId, case_ids: caseIds } = event;
  switch (event.move) {
    case 'openSeries':
      await releaseCases(tx, caseIds);
      await changeSeries(tx, seriesId, null, { state: 'undone' });
      return;
    case 'addToSeries':
      await releaseCases(tx, caseIds);
      break;
    case 'splitSeries':
      await putCases(tx, seriesId, caseIds);
      if (otherId !== null) await changeSeries(tx, otherId, null, { state: 'undone' });
      break;
    case 'mergeSeries':
      await putCases(tx, otherId ?? '', caseIds);
      await changeSeries(tx, otherId ?? '', null, { state: 'open', merged_into: null });
      break;
    default:
      await changeSeries(tx, seriesId, null, Before.parse(event.before));
      return;
  }
  await changeSeries(tx, seriesId, null);
};

/** Undoes a change with all that followed from it, while nothing later rests on it. The history keeps both. */
export const undoSeriesChange = handle(
  seriesEndpoints.undoSeriesChange,
  ({ params, tx }) => seriesSubject(tx, params.seriesId),
  async ({ params, body, actor, tx, now, refuse, note }) => {
    const { seriesId, seriesEventId } = params;
    await lockDecisions(tx);
    const event = await allEvents(tx)
      .where('id', '=', seriesEventId)
      .where((eb) => eb.or([eb('series_id', '=', seriesId), eb('other_id', '=', seriesId)]))
      .executeTakeFirst();
    if (!event) return refuse('not-found');
    const obstacle = undoObstacle(event, await undoGround(tx, [event]));
    if (obstacle) refuse(seriesRefusals[obstacle].code);
    const ids = [event.series_id, event.other_id].filter((id) => id !== null);
    for (const id of ids) {
      const subject = await seriesSubject(tx, id);
      if (!subject || !mayDo(actor, 'series.edit', subject.facts)) refuse('series-other-unseen');
    }
    await announceSeries(tx, ids);
    await takeBack(tx, event);
    const { reason } = body;
    const by = personIdOf(actor);
    await withdrawDecisions(tx, { eventId: event.id }, { by, reason, now });
    await tx
      .updateTable('series_event')
      .set({ undone_at: now.toString(), undone_by: auditName(actor), undone_reason: reason })
      .where('id', '=', event.id)
      .execute();
    note({ seriesEventId, move: event.move });
    return freshSeries(tx, actor, seriesId);
  },
);
