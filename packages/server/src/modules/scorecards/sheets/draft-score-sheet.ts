import { scorecardEndpoints } from '@lianfang/contract/scorecards/endpoints';
import { v7 as uuid } from 'uuid';
import { handle } from '../../../kernel/http/handle.ts';
import { countySubject } from '../../units/index.ts';
import { installDefault } from './default-sheets.ts';
import { freshSheet } from './sheet-record.ts';
import { insertDraft } from './sheet-store.ts';
import { sheetsFor } from './sheet-views.ts';
import { personIdOf } from '../../../kernel/access/actor.ts';

/** Starts a draft from the latest sheet of an audience; one at a time. */
export const draftScoreSheet = handle(
  scorecardEndpoints.draftScoreSheet,
  ({ tx }) => countySubject(tx),
  async ({ body, actor, tx, now, refuse, made }) => {
    await installDefault(tx, body.audience);
    const [latest] = await sheetsFor(tx, body.audience);
    if (!latest || latest.state === 'draft') return refuse('score-sheet-draft-exists');
    const draft = { id: uuid(), audience: body.audience, number: latest.number + 1 };
    const authorId = personIdOf(actor);
    if (!(await insertDraft(tx, draft, latest.text, authorId, now))) return refuse('score-sheet-draft-exists');
    made({ kind: 'score-sheet', id: draft.id });
    return freshSheet(tx, draft.id, actor, now);
  },
);
