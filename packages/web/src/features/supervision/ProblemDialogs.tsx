import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import type { ProblemRecord } from '@lianfang/contract/supervision/problems';
import { Day, Line, Prose } from '@lianfang/contract/values';
import { Form, Input } from 'antd';
import { DayField } from '../../ui/DayField.tsx';
import { useRules } from '../../ui/field-rules.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { today } from '../../ui/shanghai.ts';
import { useSay, useWords } from '../../ui/words.ts';
import { problemWords } from '../../words/supervision.ts';

export interface ProblemDialogProps {
  readonly problem: ProblemRecord;
  readonly onClose: () => void;
}

/** What the unit put right. */
export const RectifyDialog = ({ problem, onClose }: ProblemDialogProps) => {
  const w = useWords(problemWords);
  const say = useSay();
  const rule = useRules();
  const { rectifyProblem } = supervisionEndpoints;
  return (
    <FormDialog<typeof rectifyProblem, { text: string }>
      endpoint={rectifyProblem}
      title={say(rectifyProblem.summary)}
      act={say(rectifyProblem.summary)}
      initial={{ text: problem.rectification ?? '' }}
      sent={({ text }) => ({ params: { problemId: problem.id }, body: { text, version: problem.version } })}
      done={w.done}
      onClose={onClose}
    >
      <Form.Item name="text" label={w.rectification} rules={rule(Prose.min(1))}>
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 16 }} maxLength={20_000} />
      </Form.Item>
    </FormDialog>
  );
};

type BackEndpoint = typeof supervisionEndpoints.returnProblem | typeof supervisionEndpoints.reopenProblem;

export interface BackDialogProps extends ProblemDialogProps {
  readonly endpoint: BackEndpoint;
}

/** Sends a rectification back, or lists a problem again: with the reason and a new deadline. */
export const BackDialog = ({ problem, endpoint, onClose }: BackDialogProps) => {
  const w = useWords(problemWords);
  const say = useSay();
  const rule = useRules();
  return (
    <FormDialog<BackEndpoint, { reason: string; dueOn: string }>
      endpoint={endpoint}
      title={say(endpoint.summary)}
      act={say(endpoint.summary)}
      sent={(form) => ({ params: { problemId: problem.id }, body: { ...form, version: problem.version } })}
      done={w.done}
      onClose={onClose}
    >
      <Form.Item name="reason" label={w.reason} rules={rule(Line)}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={300} />
      </Form.Item>
      <Form.Item name="dueOn" label={w.due} rules={rule(Day)}>
        <DayField min={today()} />
      </Form.Item>
    </FormDialog>
  );
};
