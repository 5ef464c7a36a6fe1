import type { CaseRecord } from '@lianfang/contract/cases/cases';
import { caseEndpoints } from '@lianfang/contract/cases/endpoints';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { caseWords } from '../../words/cases.ts';
import { caseTextOf, type StoryForm, storyOf, type VictimForm, victimOf } from './report-form.ts';
import { StoryFields } from './StoryFields.tsx';
import { type TransferForm, transferOf } from './transfer-form.ts';
import { TransferFields } from './TransferFields.tsx';
import { VictimFields } from './VictimFields.tsx';

export interface CaseDialogProps {
  readonly found: CaseRecord;
  readonly onClose: () => void;
}

/** Numbers of a case that are the victim's own. */
const ownNumbersOf = ({ victim, transfers }: CaseRecord): readonly string[] =>
  [victim?.phone, victim?.idNumber, ...transfers.map(({ from }) => from?.number)].flatMap((one) => one ?? []);

/** Changes what is written of a case. */
export const EditCaseDialog = ({ found, onClose }: CaseDialogProps) => {
  const w = useWords(caseWords);
  const { secondOfficerId, secondOfficerName } = found;
  const second = secondOfficerId === null ? null : { id: secondOfficerId, label: secondOfficerName ?? '' };
  return (
    <FormDialog<typeof caseEndpoints.editCase, StoryForm>
      endpoint={caseEndpoints.editCase}
      title={w.edit}
      act={w.edit}
      width={760}
      initial={storyOf(found)}
      sent={(form) => ({
        params: { caseId: found.id },
        body: { ...caseTextOf(form, found.receivedAt), version: found.version },
      })}
      done={w.saved}
      onClose={onClose}
    >
      <StoryFields within={[]} secondOfficer={second} own={ownNumbersOf(found)} />
    </FormDialog>
  );
};

/** Writes down who was cheated. */
export const VictimDialog = ({ found, onClose }: CaseDialogProps) => {
  const w = useWords(caseWords);
  const nobody = { name: '不详', idNumber: null, phone: null, birth: null, occupation: null, address: null };
  return (
    <FormDialog<typeof caseEndpoints.saveVictim, VictimForm>
      endpoint={caseEndpoints.saveVictim}
      title={w.saveVictim}
      act={w.saveVictim}
      width={760}
      initial={found.victim ?? {}}
      sent={(form) => ({
        params: { caseId: found.id },
        body: { victim: victimOf(form) ?? { ...nobody, warnedBefore: null }, version: found.version },
      })}
      done={w.saved}
      onClose={onClose}
    >
      <VictimFields within={[]} />
    </FormDialog>
  );
};

interface TransfersForm {
  readonly transfers?: readonly TransferForm[];
}

/** Adds payments to a case; only whole ones can stand on record. */
export const AddTransfersDialog = ({ found, onClose }: CaseDialogProps) => {
  const w = useWords(caseWords);
  const say = useSay();
  const { addCaseTransfers } = caseEndpoints;
  return (
    <FormDialog<typeof addCaseTransfers, TransfersForm>
      endpoint={addCaseTransfers}
      title={say(addCaseTransfers.summary)}
      act={say(addCaseTransfers.summary)}
      width={760}
      initial={{ transfers: [{ method: 'bank' }] }}
      sent={({ transfers }) => ({
        params: { caseId: found.id },
        body: {
          transfers: (transfers ?? []).map(transferOf).filter((one) => one !== null),
          version: found.version,
        },
      })}
      done={w.saved}
      onClose={onClose}
    >
      <TransferFields required />
    </FormDialog>
  );
};
