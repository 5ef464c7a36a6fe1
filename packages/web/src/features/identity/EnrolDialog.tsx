import { identityEndpoints } from '@lianfang/contract/identity/endpoints';
import type { Enrolled } from '@lianfang/contract/identity/second-factors';
import { useQueryClient } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useWords } from '../../ui/words.ts';
import { enrolWords } from '../../words/identity.ts';
import { PasskeyEnrolment } from './PasskeyEnrolment.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import { TotpEnrolment } from './TotpEnrolment.tsx';
import '../../ui/bare-frame.css';

export type EnrolWay = 'totp' | 'passkey';

export interface EnrolDialogProps {
  readonly way: EnrolWay | null;
  /** Fresh recovery codes to show; they come before anything else. */
  readonly codes: readonly string[] | null;
  readonly onCodes: (codes: readonly string[]) => void;
  readonly onClose: () => void;
}

/** Adds or replaces a second factor of somebody who is signed in, and shows fresh recovery codes. */
export const EnrolDialog = ({ way, codes, onCodes, onClose }: EnrolDialogProps) => {
  const w = useWords(enrolWords);
  const client = useQueryClient();
  const done = (enrolled: Enrolled): void => {
    void client.invalidateQueries({ queryKey: [identityEndpoints.readSecondFactors.id] });
    if (enrolled.recoveryCodes === null) onClose();
    else onCodes(enrolled.recoveryCodes);
  };
  if (codes !== null)
    return (
      <Modal
        open
        title={w.codesTitle}
        footer={null}
        closable={false}
        mask={{ closable: false }}
        keyboard={false}
        width={480}
      >
        <RecoveryCodes codes={codes} onKept={onClose} />
      </Modal>
    );
  return (
    <Modal open title={way === 'totp' ? w.totp : w.passkey} footer={null} onCancel={onClose} width={480}>
      {way === 'totp' ? <TotpEnrolment onEnrolled={done} /> : <PasskeyEnrolment onEnrolled={done} />}
    </Modal>
  );
};
