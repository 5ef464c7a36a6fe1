import { bankDeskEndpoints } from '@lianfang/contract/orders/order-endpoints';
import { Modal } from 'antd';
import { useState } from 'react';
import { z } from 'zod';
import type { ApiRefusal } from '../../api/refusal.ts';
import { useCommand } from '../../api/use-command.ts';
import { Fault } from '../../ui/Fault.tsx';
import { FileButton } from '../../ui/FileButton.tsx';
import { useFocusReturn } from '../../ui/use-focus-return.ts';
import { useWords } from '../../ui/words.ts';
import { actionWords } from '../../words/actions.ts';
import { bankDeskWords } from '../../words/bank-desk.ts';
import { messageFaultWords } from '../../words/message-faults.ts';
import type { BankDialogProps } from './ObjectDialog.tsx';

const Faults = z.array(z.object({ row: z.number().nullable(), element: z.string(), fault: z.string() })).catch([]);

/** What is wrong in the message, element by element; the first hundred. */
const FaultList = ({ refusal }: { readonly refusal: ApiRefusal }) => {
  const w = useWords(bankDeskWords);
  const says: Readonly<Record<string, string>> = useWords(messageFaultWords);
  const faults = Faults.parse(refusal.detail['faults']);
  return (
    <Fault>
      {refusal.message}
      {faults.length === 0 ? null : (
        <ul>
          {faults.slice(0, 100).map(({ row, element, fault }) => (
            <li key={`${row ?? ''} ${element} ${fault}`}>
              {row === null ? '' : w.messageRow(row)} <code>{element}</code> {says[fault] ?? fault}
            </li>
          ))}
        </ul>
      )}
    </Fault>
  );
};

/** Answers with an XML reply, the movements in it included; faults are named where they stand. */
export const ReplyMessageDialog = ({ order, onClose }: BankDialogProps) => {
  const w = useWords(bankDeskWords);
  const a = useWords(actionWords);
  useFocusReturn();
  const [file, setFile] = useState<File | null>(null);
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null);
  const command = useCommand(bankDeskEndpoints.uploadReplyMessage, {
    done: w.answered,
    onDone: onClose,
    onRefused: (refused) => {
      setRefusal(refused);
      return true;
    },
  });
  const send = (): void => {
    if (file !== null) command.run({ params: { orderId: order.id }, body: {}, files: [file] });
  };
  return (
    <Modal
      open
      title={w.sendMessage}
      okText={w.answer}
      cancelText={a.cancel}
      okButtonProps={{ disabled: file === null, loading: command.running }}
      onOk={send}
      onCancel={onClose}
    >
      <div className="lf-stack">
        {refusal === null ? null : <FaultList refusal={refusal} />}
        <div className="lf-row">
          <FileButton
            label={w.chooseMessage}
            accept=".xml"
            onFiles={([chosen]) => {
              setRefusal(null);
              setFile(chosen ?? null);
            }}
          />
          <span>{file?.name}</span>
        </div>
        <p className="lf-quiet">{w.messageHint}</p>
      </div>
    </Modal>
  );
};
