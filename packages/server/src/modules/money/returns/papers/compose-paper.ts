import type { ReturnPaper } from '@lianfang/contract/returns/returns';
import type { OfficialDocument } from '../../../../kernel/documents/official/official-document.ts';
import { applicationForm } from './application-form.ts';
import { decisionDraft } from './decision-draft.ts';
import { flowTable } from './flow-table.ts';
import { publicNotice } from './public-notice.ts';
import type { PaperSource } from './return-paper.ts';
import { returnReport } from './return-report.ts';

const application = (source: PaperSource, claimId: string | undefined): OfficialDocument | null => {
  const claim = source.record.claims.find(({ id }) => id === claimId);
  return claim === undefined ? null : applicationForm(source, claim);
};

/** A paper of a return as a document, for whichever writer; null where the return has not come so far. */
export const composePaper = (
  paper: ReturnPaper,
  source: PaperSource,
  claimId: string | undefined,
): OfficialDocument | null => {
  const composers: Readonly<Record<ReturnPaper, () => OfficialDocument | null>> = {
    application: () => application(source, claimId),
    flows: () => flowTable(source),
    report: () => returnReport(source),
    decision: () => decisionDraft(source),
    notice: () => publicNotice(source),
  };
  return composers[paper]();
};
