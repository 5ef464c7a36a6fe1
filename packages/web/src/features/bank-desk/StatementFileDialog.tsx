import { statementEndpoints } from '@lianfang/contract/statements/endpoints';
import type { OrderRecord } from '@lianfang/contract/orders/orders';
import { Form, Modal } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../api/use-command.ts';
import { Fault } from '../../ui/Fault.tsx';
import { FileButton } from '../../ui/FileButton.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { type StatementForm, statementOf } from '../../ui/statement-form.ts';
import { BalanceFields } from '../../ui/StatementFields.tsx';
import { useFocusReturn } from '../../ui/use-focus-return.ts';
import { useWords } from '../../ui/words.ts';
import { actionWords } from '../../words/actions.ts';
import { statementWords } from '../../words/statements.ts';
import { StatementColumns } from './StatementColumns.tsx';
import { StatementSample } from './StatementSample.tsx';
import { usePreview } from './use-preview.ts';

export interface StatementDialogProps {
  readonly order: OrderRecord;
  readonly onClose: () => void;
}

const useGive = (onClose: () => void) => {
  const w = useWords(statementWords);
  const [fault, setFault] = useState<string | null>(null);
  const command = useCommand(statementEndpoints.giveStatement, {
    done: ({ isRepeat }) => (isRepeat ? w.repeat : w.given),
    onDone: onClose,
    onRefused: (refusal) => {
      setFault(refusal.message);
      return true;
    },
  });
  return { command, fault };
};

/** Sends a file of movements: looked at first, its columns put right where they were read wrongly. */
export const StatementFileDialog = ({ order, onClose }: StatementDialogProps) => {
  const w = useWords(statementWords);
  const a = useWords(actionWords);
  useFocusReturn();
  const { looked, fault, look, looking } = usePreview(order);
  const { command, fault: refused } = useGive(onClose);
  const isReady = looked !== null && looked.preview.unclear === null && looked.preview.taken > 0;
  const [form] = Form.useForm<StatementForm>();
  const give = (typed: StatementForm): void => {
    if (looked === null) return;
    const { balance, until } = statementOf(typed);
    const body = { map: looked.map, balance, until };
    command.run({ params: { orderId: order.id }, body, files: [looked.file] });
  };
  return (
    <Modal
      open
      title={w.upload}
      okText={w.give}
      cancelText={a.cancel}
      okButtonProps={{ disabled: !isReady, loading: command.running }}
      onOk={form.submit}
      onCancel={onClose}
      width={820}
    >
      <div className="lf-stack">
        <Fault>{refused ?? fault}</Fault>
        <div className="lf-row">
          <FileButton
            label={w.choose}
            accept=".csv,.txt,.xlsx,.jsonl,.ndjson"
            onFiles={([file]) => (file === undefined ? undefined : void look(file, null))}
          />
          <span>{looked?.file.name}</span>
        </div>
        <p className="lf-quiet">{w.kinds}</p>
        {looking ? <Progress label={w.reading} share={null} /> : null}
        {command.running ? <Progress label={w.sending} share={command.progress} /> : null}
        {looked === null ? null : (
          <>
            <Form form={form} layout="vertical" requiredMark={false} onFinish={give}>
              <BalanceFields />
            </Form>
            <StatementSample preview={looked.preview} />
            <StatementColumns
              columns={looked.preview.columns}
              choice={looked.choice}
              onChange={(choice) => void look(looked.file, choice)}
            />
          </>
        )}
      </div>
    </Modal>
  );
};
