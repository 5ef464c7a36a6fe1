import { letterEndpoints } from '@lianfang/contract/supervision/letter-endpoints';
import { SupervisionText, type SupervisionRecord } from '@lianfang/contract/supervision/supervision';
import { Form, Input } from 'antd';
import { useRules } from '../../ui/field-rules.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { supervisionWords } from '../../words/supervision.ts';

export interface LetterDialogProps {
  readonly letter: SupervisionRecord;
  readonly onClose: () => void;
}

/** Writes the draft of a letter. */
export const EditLetterDialog = ({ letter, onClose }: LetterDialogProps) => {
  const w = useWords(supervisionWords);
  const rule = useRules();
  return (
    <FormDialog<typeof letterEndpoints.editSupervision, SupervisionText>
      endpoint={letterEndpoints.editSupervision}
      title={w.edit}
      act={w.saveDraft}
      width={760}
      initial={{ title: letter.title, text: letter.text, demands: letter.demands }}
      sent={(text) => ({ params: { supervisionId: letter.id }, body: { ...text, version: letter.version } })}
      done={w.saved}
      onClose={onClose}
    >
      <Form.Item name="title" label={w.caseTitle} rules={rule(SupervisionText.shape.title)}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name="text" label={w.text} rules={rule(SupervisionText.shape.text)}>
        <Input.TextArea autoSize={{ minRows: 8, maxRows: 24 }} maxLength={20_000} />
      </Form.Item>
      <Form.Item name="demands" label={w.demands}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={20_000} />
      </Form.Item>
    </FormDialog>
  );
};

/** Hands a draft to the organ in charge. */
export const ForwardDialog = ({ letter, onClose }: LetterDialogProps) => {
  const w = useWords(supervisionWords);
  const say = useSay();
  const rule = useRules();
  const { forwardSupervision } = letterEndpoints;
  return (
    <FormDialog<typeof forwardSupervision, { organ: string }>
      endpoint={forwardSupervision}
      title={say(forwardSupervision.summary)}
      act={say(forwardSupervision.summary)}
      sent={({ organ }) => ({ params: { supervisionId: letter.id }, body: { organ, version: letter.version } })}
      onClose={onClose}
    >
      <p className="lf-ask-text">{w.forwardText}</p>
      <Form.Item name="organ" label={w.organ} rules={rule(forwardSupervision.body.shape.organ)}>
        <Input maxLength={300} />
      </Form.Item>
    </FormDialog>
  );
};

/** Keeps what the organ in charge answered. */
export const OutcomeDialog = ({ letter, onClose }: LetterDialogProps) => {
  const w = useWords(supervisionWords);
  const say = useSay();
  const rule = useRules();
  const { recordOutcome } = letterEndpoints;
  return (
    <FormDialog<typeof recordOutcome, { outcome: string }>
      endpoint={recordOutcome}
      title={say(recordOutcome.summary)}
      act={say(recordOutcome.summary)}
      sent={({ outcome }) => ({ params: { supervisionId: letter.id }, body: { outcome, version: letter.version } })}
      onClose={onClose}
    >
      <Form.Item name="outcome" label={w.outcome} rules={rule(recordOutcome.body.shape.outcome)}>
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 16 }} maxLength={20_000} />
      </Form.Item>
    </FormDialog>
  );
};
