import { caseEndpoints } from '@lianfang/contract/cases/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { isOpen } from './case-abilities.ts';
import { changeCase } from './case-store.ts';
import { caseSubject } from './case-subject.ts';
import { freshCase } from './case-views.ts';
import { liesAhead } from './report-case.ts';
import { insertTransfers, mostTransfers, transfersOf } from './transfer-store.ts';
import { dropVictimsOwn } from './victims-own.ts';

/** Adds payments that came to light later, all or none. */
export const addCaseTransfers = handle(
  caseEndpoints.addCaseTransfers,
  ({ params, tx }) => caseSubject(tx, params.caseId),
  async ({ body, subject, actor, tx, now, platform, refuse, note }) => {
    const { case: found } = subject;
    if (!isOpen(found)) refuse('case-state');
    const moments = body.transfers.map(({ at }) => at);
    if (liesAhead(moments, now)) refuse('case-ahead');
    const act = { move: 'addCaseTransfers', version: body.version };
    if (!(await changeCase(tx, found, act, actor, now))) refuse('changed-meanwhile');
    const known = await transfersOf(tx, found.id);
    if (known.length + body.transfers.length > mostTransfers) refuse('case-transfers');
    if (!(await insertTransfers(tx, found.id, body.transfers))) refuse('case-transfer-twice');
    await dropVictimsOwn(tx, platform.secrets, found.id);
    note({ transfers: body.transfers.length });
    return freshCase(tx, found.id, actor, platform.secrets);
  },
);
