import { scorecardEndpoints } from '@lianfang/contract/scorecards/endpoints';
import { firstDay } from '../../../kernel/clock/month.ts';
import { handle } from '../../../kernel/http/handle.ts';
import { lastFrozenDay } from '../snapshots/snapshot-views.ts';
import { freshSheet } from './sheet-record.ts';
import { endSheetInForce, publishDraft } from './sheet-store.ts';
import { sheetSubject } from './sheet-subject.ts';
import { faultsOf } from './sheet-text.ts';
import { sheetsFor } from './sheet-views.ts';
import { personIdOf } from '../../../kernel/access/actor.ts';

/** Puts a draft in force from a month on, which must be after every frozen month. */
export const publishScoreSheet = handle(
  scorecardEndpoints.publishScoreSheet,
  ({ params, tx }) => sheetSubject(tx, params.sheetId),
  async ({ body, subject, actor, tx, now, refuse, note }) => {
    const { id, audience, state, text } = subject.sheet;
    if (state !== 'draft') refuse('score-sheet-state');
    const faults = faultsOf(audience, text);
    if (faults.length > 0) refuse('score-sheet-faulty', { faults });
    const day = firstDay(body.validFrom);
    const inForce = (await sheetsFor(tx, audience)).find((one) => one.state === 'published' && one.validTo === null);
    if (inForce?.validFrom && day <= inForce.validFrom) refuse('score-sheet-backwards');
    const frozen = await lastFrozenDay(tx, audience);
    if (frozen !== null && day <= frozen) refuse('score-month-frozen');
    await endSheetInForce(tx, audience, day);
    const publishedBy = personIdOf(actor);
    if (!(await publishDraft(tx, { id, version: body.version }, day, publishedBy, now))) refuse('changed-meanwhile');
    note({ validFrom: body.validFrom });
    return freshSheet(tx, id, actor, now);
  },
);
