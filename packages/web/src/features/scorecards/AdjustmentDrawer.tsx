import { evidenceFileBytes } from '@lianfang/contract/reports/endpoints';
import { scorecardEndpoints } from '@lianfang/contract/scorecards/endpoints';
import { type ScoreAdjustmentRow, scoreAdjustmentLifecycle } from '@lianfang/contract/scorecards/adjustments';
import { useQueryClient } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { call } from '../../api/call.ts';
import { addressOf } from '../../api/sent.ts';
import { useCommand } from '../../api/use-command.ts';
import { EvidenceList } from '../../ui/EvidenceList.tsx';
import { EvidenceUpload } from '../../ui/EvidenceUpload.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Moment } from '../../ui/Moment.tsx';
import { RecordAct } from '../../ui/RecordAct.tsx';
import { Section } from '../../ui/Section.tsx';
import { shownFiles } from '../../ui/shown-files.ts';
import { useSay, useWords } from '../../ui/words.ts';
import { adjustmentWords } from '../../words/scorecards.ts';
import { signedPoints } from './points.ts';

interface OfAdjustment {
  readonly adjustment: ScoreAdjustmentRow;
}

const { moves, states } = scoreAdjustmentLifecycle;
const {
  listScoreAdjustments,
  fetchScoreEvidence,
  addScoreEvidence,
  dropScoreEvidence,
  approveScoreAdjustment,
  rejectScoreAdjustment,
  withdrawScoreAdjustment,
  revokeScoreAdjustment,
} = scorecardEndpoints;

const Files = ({ adjustment }: OfAdjustment) => {
  const w = useWords(adjustmentWords);
  const client = useQueryClient();
  const params = { adjustmentId: adjustment.id };
  const drop = useCommand(dropScoreEvidence, { touches: [listScoreAdjustments] });
  const files = shownFiles(adjustment.evidence, (evidenceId, size) =>
    addressOf(fetchScoreEvidence, { params: { ...params, evidenceId }, query: { size } }),
  );
  const send = async (file: File, key: string, onProgress: (share: number) => void): Promise<void> => {
    await call(addScoreEvidence, { params, body: {}, files: [file] }, { key, onProgress });
    await client.invalidateQueries({ queryKey: [listScoreAdjustments.id] });
  };
  const mayDrop = adjustment.abilities[dropScoreEvidence.id]?.allowed === true;
  return (
    <Section title={w.files}>
      <EvidenceList
        files={files}
        {...(mayDrop ? { onRemove: (evidenceId: string) => drop.run({ params: { ...params, evidenceId } }) } : {})}
      />
      {adjustment.abilities[addScoreEvidence.id]?.allowed ? (
        <EvidenceUpload send={send} limit={evidenceFileBytes} />
      ) : null}
    </Section>
  );
};

const Actions = ({ adjustment }: OfAdjustment) => {
  const params = { adjustmentId: adjustment.id };
  const { version } = adjustment;
  const acting = { record: adjustment, moves };
  const reasoned = (reason: string) => ({ params, body: { reason, version } });
  return (
    <div className="lf-row">
      <RecordAct {...acting} main endpoint={approveScoreAdjustment} sent={() => ({ params, body: { version } })} />
      <RecordAct {...acting} endpoint={rejectScoreAdjustment} reason={{}} sent={reasoned} />
      <RecordAct {...acting} endpoint={withdrawScoreAdjustment} reason={{}} sent={reasoned} />
      <RecordAct {...acting} danger endpoint={revokeScoreAdjustment} reason={{}} sent={reasoned} />
    </div>
  );
};

/** An adjustment with its files, and the decision on it. */
export const AdjustmentDrawer = ({ adjustment, onClose }: OfAdjustment & { readonly onClose: () => void }) => {
  const w = useWords(adjustmentWords);
  const say = useSay();
  return (
    <Drawer open title={`${adjustment.unitName} ${signedPoints(adjustment)}`} onClose={onClose} size={560}>
      <div className="lf-stack">
        <Facts
          facts={[
            { label: w.month, value: adjustment.month },
            { label: w.item, value: say(adjustment.itemName) },
            { label: w.reason, value: adjustment.reason },
            { label: w.state, value: say(states[adjustment.state]) },
            { label: w.proposedBy, value: adjustment.proposedByName },
            { label: w.decidedBy, value: adjustment.decidedByName },
            { label: w.decision, value: adjustment.decisionReason },
          ]}
        />
        <p className="lf-quiet">
          <Moment at={adjustment.decidedAt ?? adjustment.proposedAt} />
        </p>
        <Files adjustment={adjustment} />
        <Actions adjustment={adjustment} />
      </div>
    </Drawer>
  );
};
