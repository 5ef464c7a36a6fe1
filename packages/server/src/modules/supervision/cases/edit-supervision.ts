import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { caseSubject } from './case-subject.ts';
import { freshCase } from './case-views.ts';
import { moveCase } from './move-case.ts';
import { namesRelatives } from './relatives.ts';

/** Changes the text of a draft. */
export const editSupervision = handle(
  supervisionEndpoints.editSupervision,
  ({ params, tx }) => caseSubject(tx, params.supervisionId),
  async ({ body, subject, actor, tx, now, refuse }) => {
    const { version, ...text } = body;
    const relative = subject.case.submits_upward ? namesRelatives(text.title, text.text, text.demands) : null;
    if (relative !== null) refuse('supervision-relatives', { word: relative });
    const fault = await moveCase(tx, subject, { move: 'editSupervision', version, change: text }, actor, now);
    if (fault) refuse(fault);
    return freshCase(tx, subject.case.id, actor, now);
  },
);
