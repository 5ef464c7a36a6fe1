import { scorecardEndpoints } from '@lianfang/contract/scorecards/endpoints';
import { mayDo } from '../../../kernel/access/decide.ts';
import { handle } from '../../../kernel/http/handle.ts';
import { sheetRecord } from './sheet-record.ts';
import { sheetSubject } from './sheet-subject.ts';

/** A sheet; a draft exists only for those who may edit it. */
export const readScoreSheet = handle(
  scorecardEndpoints.readScoreSheet,
  async ({ params, actor, tx }) => {
    const subject = await sheetSubject(tx, params.sheetId);
    if (subject?.sheet.state !== 'draft') return subject;
    return mayDo(actor, 'score-sheet.edit', subject.facts) ? subject : null;
  },
  async ({ subject, actor, now }) => sheetRecord(subject, actor, now),
);
