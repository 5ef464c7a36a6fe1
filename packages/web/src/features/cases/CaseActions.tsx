import { caseLifecycle, type CaseRecord } from '@lianfang/contract/cases/cases';
import { caseEndpoints } from '@lianfang/contract/cases/endpoints';
import { paths, to } from '../../paths.ts';
import { DialogAct } from '../../ui/DialogAct.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { useMay } from '../../ui/me.ts';
import { PrintButton } from '../../ui/PrintButton.tsx';
import { RecordAct } from '../../ui/RecordAct.tsx';
import { useWords } from '../../ui/words.ts';
import { caseWords } from '../../words/cases.ts';
import { EditCaseDialog } from './CaseDialogs.tsx';

const { moves } = caseLifecycle;
const { editCase, fileCase, declineCase, solveCase, transferCase, closeCase } = caseEndpoints;

/** What can be done to a case now; what cannot says why. */
export const CaseActions = ({ found }: { readonly found: CaseRecord }) => {
  const w = useWords(caseWords);
  const may = useMay();
  const acting = { record: found, moves };
  const params = { caseId: found.id };
  const sent = (reason: string) => ({ params, body: { reason, version: found.version } });
  return (
    <>
      {may('trace.read') ? <LinkButton to={to(paths.caseTrace, { caseId: found.id })} label={w.trace} /> : null}
      <RecordAct {...acting} endpoint={fileCase} sent={() => ({ params, body: { version: found.version } })} />
      <DialogAct {...acting} endpoint={editCase} label={w.edit}>
        {(close) => <EditCaseDialog found={found} onClose={close} />}
      </DialogAct>
      <RecordAct {...acting} endpoint={declineCase} reason={{}} sent={sent} />
      <RecordAct {...acting} endpoint={solveCase} reason={{}} sent={sent} />
      <RecordAct {...acting} endpoint={transferCase} reason={{}} sent={sent} />
      <RecordAct {...acting} endpoint={closeCase} reason={{}} sent={sent} />
      <PrintButton />
    </>
  );
};
