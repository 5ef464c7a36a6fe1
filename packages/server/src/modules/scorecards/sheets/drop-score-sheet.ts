import { scorecardEndpoints } from '@lianfang/contract/scorecards/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { deleteDraft } from './sheet-store.ts';
import { sheetSubject } from './sheet-subject.ts';

/** Drops a draft. */
export const dropScoreSheet = handle(
  scorecardEndpoints.dropScoreSheet,
  ({ params, tx }) => sheetSubject(tx, params.sheetId),
  async ({ subject, tx, refuse }) => {
    if (!(await deleteDraft(tx, subject.sheet.id))) refuse('score-sheet-state');
    return {};
  },
);
