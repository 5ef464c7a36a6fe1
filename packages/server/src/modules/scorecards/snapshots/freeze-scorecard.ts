import { scorecardEndpoints } from '@lianfang/contract/scorecards/endpoints';
import { scoreAudiences } from '@lianfang/contract/scorecards/sheets';
import { v7 as uuid } from 'uuid';
import { type Actor, personIdOf } from '../../../kernel/access/actor.ts';
import { isOver, monthSpan } from '../../../kernel/clock/month.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { handle } from '../../../kernel/http/handle.ts';
import { notify } from '../../notifications/index.ts';
import { countySubject } from '../../units/index.ts';
import { unitPaths } from '../scores/unit-paths.ts';
import { countWaiting } from '../adjustments/adjustment-views.ts';
import { snapshotContent } from './freeze-content.ts';
import { FrozenHead } from './frozen-texts.ts';
import { insertSnapshot, lockSnapshots } from './snapshot-store.ts';
import { findSnapshot, latestSnapshot } from './snapshot-views.ts';

/** Tells the units that were scored, and whoever sees all of them. */
const tellUnits = async (
  tx: Transaction,
  snapshot: { readonly id: string; readonly head: FrozenHead },
  unitIds: readonly string[],
  by: Actor,
  now: Temporal.Instant,
): Promise<void> => {
  const { month, audience, number } = snapshot.head;
  const { zh, en } = scoreAudiences[audience];
  const words =
    number > 1
      ? { zh: `${month}${zh}考核结果已更正`, en: `${en}: the scorecard of ${month} was corrected` }
      : { zh: `${month}${zh}考核结果已冻结`, en: `${en}: the scorecard of ${month} is frozen` };
  const paths = await unitPaths(tx, unitIds);
  const to = { mayDo: 'scorecard.read', on: { unitPaths: [...paths.values()] } } as const;
  const subject = { kind: 'score-snapshot', id: snapshot.id } as const;
  await notify(tx, { kind: 'scorecard-frozen', to, words, subject, by }, now);
};

/** Freezes a finished month. What is frozen already is corrected by a further snapshot that says why. */
export const freezeScorecard = handle(
  scorecardEndpoints.freezeScorecard,
  ({ tx }) => countySubject(tx),
  async ({ body, actor, tx, now, refuse, made, note }) => {
    const { audience, month, reason } = body;
    if (!isOver(monthSpan(month, now))) refuse('score-month-runs');
    await lockSnapshots(tx, audience);
    const before = await latestSnapshot(tx, audience, month);
    if (before && reason === undefined) refuse('score-reason-needed');
    if ((await countWaiting(tx, audience, month)) > 0) refuse('score-adjustments-wait');
    const content = await snapshotContent(tx, audience, month, now);
    const head = FrozenHead.parse({
      ...content.head,
      number: (before?.number ?? 0) + 1,
      reason: before ? reason : null,
      previousSha256: before?.sha256 ?? null,
    });
    const id = uuid();
    const frozenBy = personIdOf(actor);
    await insertSnapshot(tx, { id, head, rows: content.rows, frozenBy }, now);
    const unitIds = content.rows.map((row) => row.unitId);
    await tellUnits(tx, { id, head }, unitIds, actor, now);
    const row = await findSnapshot(tx, id);
    if (!row) throw new Error(`snapshot ${id} vanished within its own transaction`);
    made({ kind: 'score-snapshot', id });
    note({ audience, month, number: row.number, sha256: row.sha256 });
    return row;
  },
);
