import { seriesEndpoints } from '@lianfang/contract/series/endpoints';
import type { LinkedCase } from '@lianfang/contract/series/links';
import { Form, Modal } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../api/use-command.ts';
import { actionWords } from '../../words/actions.ts';
import { ChooseCases, ReasonField } from '../../ui/links/OpenSeriesDialog.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { useFocusReturn } from '../../ui/use-focus-return.ts';
import { useWords } from '../../ui/words.ts';
import { seriesListWords } from '../../words/series.ts';
import { pairsApart } from './pairs-apart.ts';

interface RejectForm {
  readonly caseIds: readonly string[];
  readonly reason: string;
}

export interface RejectDialogProps {
  readonly cases: readonly LinkedCase[];
  readonly onClose: () => void;
}

/** Says which cases of a suggestion do not belong to it: every link between them and the rest is rejected. */
export const RejectDialog = ({ cases, onClose }: RejectDialogProps) => {
  const w = useWords(seriesListWords);
  const a = useWords(actionWords);
  useFocusReturn();
  const [form] = Form.useForm<RejectForm>();
  const [done, setDone] = useState<{ readonly count: number; readonly all: number } | null>(null);
  const decide = useCommand(seriesEndpoints.decideLink);
  const reject = async ({ caseIds, reason }: RejectForm): Promise<void> => {
    const pairs = pairsApart(cases, caseIds);
    for (const [count, [caseId, otherId]] of pairs.entries()) {
      setDone({ count, all: pairs.length });
      const said = await decide.runAndWait({ params: { caseId, otherId }, body: { verdict: 'reject', reason } });
      if (said === null) {
        setDone(null);
        return;
      }
    }
    onClose();
  };
  const [first] = cases;
  return (
    <Modal
      open
      title={w.reject}
      okText={w.reject}
      cancelText={a.cancel}
      okButtonProps={{ loading: done !== null }}
      onOk={form.submit}
      onCancel={onClose}
      width={760}
    >
      <Form<RejectForm>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ caseIds: cases.length === 2 && first !== undefined ? [first.id] : [] }}
        onFinish={(values) => void reject(values)}
      >
        <p className="lf-ask-text">{w.rejectHint}</p>
        <ChooseCases cases={cases} least={1} />
        <ReasonField />
        {done === null ? null : <Progress label={w.rejecting(done.count, done.all)} share={done.count / done.all} />}
      </Form>
    </Modal>
  );
};
