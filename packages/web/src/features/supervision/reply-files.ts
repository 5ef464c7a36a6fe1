import { supervisionEvidenceEndpoints } from '@lianfang/contract/supervision/evidence-endpoints';
import type { SupervisionReply } from '@lianfang/contract/supervision/supervision';
import { addressOf } from '../../api/sent.ts';
import { shownFiles } from '../../ui/shown-files.ts';

/** The files of an answer as the list shows them. */
export const replyFiles = (supervisionId: string, reply: SupervisionReply) =>
  shownFiles(reply.evidence, (evidenceId, size) =>
    addressOf(supervisionEvidenceEndpoints.fetchSupervisionEvidence, {
      params: { supervisionId, evidenceId },
      query: { size },
    }),
  );
