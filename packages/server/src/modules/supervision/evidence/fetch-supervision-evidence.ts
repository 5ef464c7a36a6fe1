import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import { mayDo } from '../../../kernel/access/decide.ts';
import { handle } from '../../../kernel/http/handle.ts';
import { caseSubject } from '../cases/case-subject.ts';
import { sendEvidence } from './send-evidence.ts';

/** A file of an answer. Files of a draft are seen only by those who may write it. */
export const fetchSupervisionEvidence = handle(
  supervisionEndpoints.fetchSupervisionEvidence,
  ({ params, tx }) => caseSubject(tx, params.supervisionId),
  async ({ params, query, subject, actor, tx, platform, refuse }) => {
    const drafts = mayDo(actor, 'supervision.save-reply', subject.facts);
    const place = { supervisionId: subject.case.id, drafts };
    const file = await sendEvidence(tx, platform.files, params.evidenceId, query.size, place);
    return file ?? refuse('not-found');
  },
);
