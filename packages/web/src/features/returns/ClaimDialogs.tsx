import { caseEndpoints } from '@lianfang/contract/cases/endpoints';
import { returnEndpoints } from '@lianfang/contract/returns/endpoints';
import type { ReturnClaim, ReturnRecord } from '@lianfang/contract/returns/returns';
import { CaseId } from '@lianfang/contract/ids';
import { Modal } from 'antd';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { type LoadChoices, Picker } from '../../ui/Picker.tsx';
import { Reply } from '../../ui/Reply.tsx';
import { useWords } from '../../ui/words.ts';
import { actionWords } from '../../words/actions.ts';
import { returnClaimWords } from '../../words/returns.ts';
import { type ClaimForm, claimTextOf, formOfCase, formOfClaim } from './claim-form.ts';
import { ClaimFields } from './ClaimFields.tsx';
import './returns.css';

export interface OfReturn {
  readonly record: ReturnRecord;
  readonly onClose: () => void;
}

const { addReturnClaim, editReturnClaim } = returnEndpoints;

/** Writes down the application of a case's victim; what the case knows already is filled in. */
export const AddClaimDialog = ({ record, caseId, onClose }: OfReturn & { readonly caseId: string }) => {
  const w = useWords(returnClaimWords);
  const asked = useEndpoint(caseEndpoints.readCase, { params: { caseId } });
  if (asked.data === undefined)
    return (
      <Modal open title={w.add} footer={null} onCancel={onClose}>
        <Reply of={asked} rows={6}>
          {() => null}
        </Reply>
      </Modal>
    );
  return (
    <FormDialog<typeof addReturnClaim, ClaimForm>
      endpoint={addReturnClaim}
      title={w.addOf(asked.data.number)}
      act={w.add}
      width={760}
      initial={formOfCase(asked.data, record.account.number)}
      sent={(form) => ({
        params: { returnId: record.id },
        body: { caseId: CaseId.parse(caseId), ...claimTextOf(form), version: record.version },
      })}
      done={w.saved}
      onClose={onClose}
    >
      <ClaimFields />
    </FormDialog>
  );
};

/** Changes an application; it has to be checked again. */
export const EditClaimDialog = ({ record, claim, onClose }: OfReturn & { readonly claim: ReturnClaim }) => {
  const w = useWords(returnClaimWords);
  const a = useWords(actionWords);
  return (
    <FormDialog<typeof editReturnClaim, ClaimForm>
      endpoint={editReturnClaim}
      title={w.editOf(claim.application.name)}
      act={a.save}
      width={760}
      initial={formOfClaim(claim)}
      sent={(form) => ({
        params: { returnId: record.id, returnClaimId: claim.id },
        body: { ...claimTextOf(form), version: record.version },
      })}
      done={w.saved}
      onClose={onClose}
    >
      <ClaimFields />
    </FormDialog>
  );
};

const findCases: LoadChoices = async (search, signal) => {
  const query = { limit: 30, ...(search === '' ? {} : { search }) };
  const page = await call(caseEndpoints.listCases, { query }, { signal });
  return page.rows.map((one) => ({ id: one.id, label: one.number, note: one.unitName }));
};

/** Chooses the case first, for a victim whose payment into the account is not on record. */
export const OtherClaimDialog = ({ record, onClose }: OfReturn) => {
  const w = useWords(returnClaimWords);
  const [caseId, setCaseId] = useState<string | null>(null);
  const [goesOn, setGoesOn] = useState(false);
  if (goesOn && caseId !== null) return <AddClaimDialog record={record} caseId={caseId} onClose={onClose} />;
  return (
    <Modal
      open
      title={w.otherCase}
      okText={w.next}
      okButtonProps={{ disabled: caseId === null }}
      onOk={() => setGoesOn(true)}
      onCancel={onClose}
    >
      <Picker kind="case" load={findCases} aria-label={w.chooseCase} value={caseId} onChange={(id) => setCaseId(id)} />
    </Modal>
  );
};
