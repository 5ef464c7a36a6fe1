import { answerEndpoints } from '@lianfang/contract/orders/answer-endpoints';
import { answerColumns } from '@lianfang/contract/orders/answer-form';
import type { OrderRow } from '@lianfang/contract/orders/orders';
import { DialogButton } from '../../ui/DialogAct.tsx';
import { DownloadButton } from '../../ui/DownloadButton.tsx';
import { useMay } from '../../ui/me.ts';
import { useWords } from '../../ui/words.ts';
import { WorkbookDialog } from '../../ui/WorkbookDialog.tsx';
import { bankDeskWords } from '../../words/bank-desk.ts';
import { answerable } from './answer-many.ts';
import { AnswerManyDialog } from './AnswerManyDialog.tsx';

const { downloadAnswerForm, uploadAnswerForm } = answerEndpoints;

export interface ManyActionsProps {
  /** The orders on the page, and which of them are chosen; of none chosen, all that wait are offered. */
  readonly orders: readonly OrderRow[];
  readonly chosen: readonly string[];
  readonly onDone: () => void;
}

/** Answers several orders: in one dialog, or with a workbook that is filled in. */
export const ManyActions = ({ orders, chosen, onDone }: ManyActionsProps) => {
  const w = useWords(bankDeskWords);
  const may = useMay();
  const waiting = answerable(orders);
  const meant = chosen.length === 0 ? waiting : waiting.filter(({ id }) => chosen.includes(id));
  if (!may('bank-order.answer')) return null;
  return (
    <>
      <DialogButton
        main
        label={w.answerMany}
        ability={{ allowed: meant.length > 0, reason: meant.length > 0 ? null : w.noneWaiting }}
      >
        {(close) => <AnswerManyDialog orders={meant} onDone={onDone} onClose={close} />}
      </DialogButton>
      <DialogButton label={w.answerByWorkbook}>
        {(close) => (
          <WorkbookDialog
            endpoint={uploadAnswerForm}
            sent={(files) => ({ files })}
            title={w.answerByWorkbook}
            hint={w.workbookHint}
            columns={answerColumns}
            form={<DownloadButton endpoint={downloadAnswerForm} sent={{}} label={w.answerForm} />}
            done={({ answered }) => w.answeredMany(answered)}
            left={({ faults }) => faults}
            onClose={close}
          />
        )}
      </DialogButton>
    </>
  );
};
