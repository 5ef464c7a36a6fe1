import { orderKinds, type OrderRow } from '@lianfang/contract/orders/orders';
import { statementEndpoints } from '@lianfang/contract/statements/endpoints';
import { channelWords } from '@lianfang/engine/funds/words/flow-words';
import { Form, Select } from 'antd';
import { useState } from 'react';
import { FileButton } from '../../ui/FileButton.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { firstStatement, type StatementForm, statementOf } from '../../ui/statement-form.ts';
import { StatementFields } from '../../ui/StatementFields.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { statementWords } from '../../words/statements.ts';

interface PaperForm extends StatementForm {
  readonly orderId?: string;
}

export interface EnterStatementDialogProps {
  /** Orders of the case that were answered. */
  readonly orders: readonly OrderRow[];
  readonly onClose: () => void;
}

/** Writes down what a bank told on paper, with the paper as evidence. */
export const EnterStatementDialog = ({ orders, onClose }: EnterStatementDialogProps) => {
  const w = useWords(statementWords);
  const say = useSay();
  const [paper, setPaper] = useState<File | null>(null);
  const { enterStatement } = statementEndpoints;
  const initial: PaperForm = { ...firstStatement, ...(orders[0] && { orderId: orders[0].id }) };
  return (
    <FormDialog<typeof enterStatement, PaperForm>
      endpoint={enterStatement}
      title={w.paper}
      act={w.give}
      initial={initial}
      sent={({ orderId = '', ...form }) => ({
        params: { orderId },
        body: statementOf(form),
        files: paper === null ? [] : [paper],
      })}
      done={({ isRepeat }) => (isRepeat ? w.repeat : w.stored)}
      onClose={onClose}
      width={720}
    >
      <Form.Item name="orderId" label={w.order}>
        <Select
          options={orders.map(({ id, kind, account, number }) => ({
            value: id,
            label: [say(orderKinds[kind]), account.number, number].filter((text) => text !== null).join(' '),
          }))}
        />
      </Form.Item>
      <div className="lf-row">
        <FileButton label={w.paperFile} accept="image/*,.pdf" onFiles={([file]) => setPaper(file ?? null)} />
        <span>{paper?.name ?? w.needsFile}</span>
      </div>
      <StatementFields channelNames={channelWords} />
    </FormDialog>
  );
};
