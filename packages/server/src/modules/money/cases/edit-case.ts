import { caseEndpoints } from '@lianfang/contract/cases/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { isOpen } from './case-abilities.ts';
import { caseColumns, changeCase } from './case-store.ts';
import { caseSubject } from './case-subject.ts';
import { freshCase } from './case-views.ts';
import { liesAhead } from './report-case.ts';

/** Edits what is written of a case while it is being worked on. */
export const editCase = handle(
  caseEndpoints.editCase,
  ({ params, tx }) => caseSubject(tx, params.caseId),
  async ({ body, subject, actor, tx, now, platform, refuse }) => {
    const { version, ...text } = body;
    if (!isOpen(subject.case)) refuse('case-state');
    if (liesAhead([text.receivedAt], now)) refuse('case-ahead');
    const act = { move: 'editCase', version, change: caseColumns(text) };
    if (!(await changeCase(tx, subject.case, act, actor, now))) refuse('changed-meanwhile');
    return freshCase(tx, subject.case.id, actor, platform.secrets);
  },
);
