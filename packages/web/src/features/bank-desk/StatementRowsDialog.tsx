import { statementEndpoints } from '@lianfang/contract/statements/endpoints';
import { channelWords } from '@lianfang/engine/funds/words/flow-words';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { firstStatement, type StatementForm, statementOf } from '../../ui/statement-form.ts';
import { StatementFields } from '../../ui/StatementFields.tsx';
import { useWords } from '../../ui/words.ts';
import { statementWords } from '../../words/statements.ts';
import type { StatementDialogProps } from './StatementFileDialog.tsx';

/** Tells some movements of the account row by row. */
export const StatementRowsDialog = ({ order, onClose }: StatementDialogProps) => {
  const w = useWords(statementWords);
  const { giveStatementRows } = statementEndpoints;
  return (
    <FormDialog<typeof giveStatementRows, StatementForm>
      endpoint={giveStatementRows}
      title={w.write}
      act={w.give}
      initial={firstStatement}
      sent={(form) => ({ params: { orderId: order.id }, body: statementOf(form) })}
      done={({ isRepeat }) => (isRepeat ? w.repeat : w.stored)}
      onClose={onClose}
      width={720}
    >
      <StatementFields channelNames={channelWords} />
    </FormDialog>
  );
};
