import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import { problemLifecycle, type ProblemRecord } from '@lianfang/contract/supervision/problems';
import { DialogAct } from '../../ui/DialogAct.tsx';
import { PrintButton } from '../../ui/PrintButton.tsx';
import { RecordAct } from '../../ui/RecordAct.tsx';
import { BackDialog, RectifyDialog } from './ProblemDialogs.tsx';
import { AmendProblemDialog } from './RaiseProblemDialog.tsx';

const { moves } = problemLifecycle;
const { amendProblem, rectifyProblem, returnProblem, verifyProblem, reopenProblem, withdrawProblem } =
  supervisionEndpoints;

/** What can be done to a problem now. */
export const ProblemActions = ({ problem }: { readonly problem: ProblemRecord }) => {
  const acting = { record: problem, moves };
  const sent = (reason: string) => ({ params: { problemId: problem.id }, body: { reason, version: problem.version } });
  return (
    <>
      <DialogAct {...acting} main endpoint={rectifyProblem}>
        {(close) => <RectifyDialog problem={problem} onClose={close} />}
      </DialogAct>
      <RecordAct {...acting} main endpoint={verifyProblem} reason={{}} sent={sent} />
      <DialogAct {...acting} endpoint={returnProblem}>
        {(close) => <BackDialog problem={problem} endpoint={returnProblem} onClose={close} />}
      </DialogAct>
      <DialogAct {...acting} endpoint={reopenProblem}>
        {(close) => <BackDialog problem={problem} endpoint={reopenProblem} onClose={close} />}
      </DialogAct>
      <DialogAct {...acting} endpoint={amendProblem}>
        {(close) => <AmendProblemDialog problem={problem} onClose={close} />}
      </DialogAct>
      <RecordAct {...acting} danger endpoint={withdrawProblem} reason={{}} sent={sent} />
      <PrintButton />
    </>
  );
};
