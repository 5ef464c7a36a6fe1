import { returnEndpoints } from '@lianfang/contract/returns/endpoints';
import { v7 as uuid } from 'uuid';
import { mayDo } from '../../../kernel/access/decide.ts';
import { caseSubject } from '../cases/case-subject.ts';
import { insertClaim } from './claim-store.ts';
import { handleReturn } from './handle-return.ts';
import { moveReturn } from './return-store.ts';

/** Writes down that a victim was told, or asks for the money. Nothing but the name and the loss has to be known. */
export const addReturnClaim = handleReturn(
  returnEndpoints.addReturnClaim,
  async ({ body, subject, actor, tx, now, platform, refuse, note }) => {
    const { version, ...text } = body;
    const of = await caseSubject(tx, text.caseId);
    if (of === null || of.case.filed_at === null || !mayDo(actor, 'case.read', of.facts)) refuse('return-claim-case');
    const fault = await moveReturn(tx, subject.found, { move: 'addReturnClaim', version }, actor, now);
    if (fault) refuse(fault);
    const id = uuid();
    if (!(await insertClaim(tx, platform.secrets, { id, returnId: subject.id, text }, now)))
      refuse('return-claim-twice');
    note({ claimId: id, caseId: text.caseId });
  },
);
