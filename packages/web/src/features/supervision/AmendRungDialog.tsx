import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import { ApprovalLevel, RungTerms, type SupervisionRung } from '@lianfang/contract/supervision/rungs';
import { Line } from '@lianfang/contract/values';
import { Form, Input, InputNumber, Select } from 'antd';
import { useRules } from '../../ui/field-rules.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { rungWords } from '../../words/supervision.ts';
import { useEntryText } from './use-rung-text.ts';
import { useJoined } from '../../ui/joined-text.ts';

type RungForm = RungTerms & { readonly reason: string };

const { shape } = RungTerms;

/** Numbers of each criterion; what is counted stays as it is. */
const EntryFields = ({ rung }: { readonly rung: SupervisionRung }) => {
  const w = useWords(rungWords);
  const entryText = useEntryText();
  return rung.entry.map((entry, place) => (
    <div key={JSON.stringify(entry)} className="lf-form-line">
      <span className="lf-grow lf-quiet">{entryText(entry)}</span>
      <Form.Item name={['entry', place, 'atLeast']} label={w.atLeast}>
        <InputNumber min={1} max={99} precision={0} />
      </Form.Item>
      {'withinMonths' in entry ? (
        <Form.Item name={['entry', place, 'withinMonths']} label={w.months}>
          <InputNumber min={1} max={36} precision={0} />
        </Form.Item>
      ) : null}
    </div>
  ));
};

const TermFields = () => {
  const w = useWords(rungWords);
  const rule = useRules();
  return (
    <>
      <Form.Item name="approval" label={w.approval}>
        <Select options={ApprovalLevel.options.map((value) => ({ value, label: w[value] }))} />
      </Form.Item>
      <Form.Item name="replyWorkingDays" label={w.replyDays} rules={rule(shape.replyWorkingDays)}>
        <InputNumber min={1} max={90} precision={0} />
      </Form.Item>
      <Form.Item name="rectifyWorkingDays" label={w.rectifyDays} rules={rule(shape.rectifyWorkingDays)}>
        <InputNumber min={1} max={250} precision={0} />
      </Form.Item>
      <Form.Item name="numberWord" label={w.numberWord} rules={rule(shape.numberWord)}>
        <Input maxLength={30} />
      </Form.Item>
      <Form.Item name="template" label={w.template}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} maxLength={20_000} />
      </Form.Item>
    </>
  );
};

/** Changes the terms of a rung for what is drafted from now on. */
export const AmendRungDialog = ({
  rung,
  onClose,
}: {
  readonly rung: SupervisionRung;
  readonly onClose: () => void;
}) => {
  const w = useWords(rungWords);
  const say = useSay();
  const joined = useJoined();
  const rule = useRules();
  const { entry, approval, replyWorkingDays, rectifyWorkingDays, numberWord, template } = rung;
  return (
    <FormDialog<typeof supervisionEndpoints.amendRung, RungForm>
      endpoint={supervisionEndpoints.amendRung}
      title={joined.label(w.amend, say(rung.words))}
      act={w.amend}
      width={640}
      initial={{ entry, approval, replyWorkingDays, rectifyWorkingDays, numberWord, template }}
      sent={({ reason, ...terms }) => ({
        params: { rungId: rung.id },
        body: { terms: { ...terms, entry: terms.entry ?? [] }, reason },
      })}
      done={w.amended}
      onClose={onClose}
    >
      <EntryFields rung={rung} />
      <TermFields />
      <Form.Item name="reason" label={w.reason} rules={rule(Line)}>
        <Input maxLength={300} />
      </Form.Item>
    </FormDialog>
  );
};
