import { scorecardEndpoints } from '@lianfang/contract/scorecards/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { freshSheet } from './sheet-record.ts';
import { updateDraft } from './sheet-store.ts';
import { sheetSubject } from './sheet-subject.ts';
import { personIdOf } from '../../../kernel/access/actor.ts';

/** Saves a draft as it is, faults and all; the reply tells every one of them. */
export const editScoreSheet = handle(
  scorecardEndpoints.editScoreSheet,
  ({ params, tx }) => sheetSubject(tx, params.sheetId),
  async ({ body, subject, actor, tx, now, refuse }) => {
    const { version, ...text } = body;
    if (subject.sheet.state !== 'draft') refuse('score-sheet-state');
    const authorId = personIdOf(actor);
    if (!(await updateDraft(tx, { id: subject.sheet.id, version }, text, authorId))) refuse('changed-meanwhile');
    return freshSheet(tx, subject.sheet.id, actor, now);
  },
);
