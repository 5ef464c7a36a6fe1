import { type TraceQuery, TraceRule, traceRules } from '@lianfang/contract/traces/traces';
import { Form, InputNumber, Modal, Select } from 'antd';
import { useId } from 'react';
import { useSay, useWords } from '../../ui/words.ts';
import { YuanField } from '../../ui/Yuan.tsx';
import { actionWords } from '../../words/actions.ts';
import { traceFilterWords } from '../../words/trace.ts';

export interface RulesDialogProps {
  readonly rules: TraceQuery;
  readonly onApply: (rules: Partial<TraceQuery>) => void;
  readonly onClose: () => void;
}

/** By which rules the money is followed; they are kept in the address, so that another sees the same trace. */
export const RulesDialog = ({ rules, onApply, onClose }: RulesDialogProps) => {
  const w = useWords(traceFilterWords);
  const a = useWords(actionWords);
  const say = useSay();
  const formId = useId();
  const [form] = Form.useForm<TraceQuery>();
  return (
    <Modal
      open
      title={w.rules}
      okText={w.apply}
      cancelText={a.cancel}
      okButtonProps={{ htmlType: 'submit', form: formId }}
      onCancel={onClose}
      width={420}
    >
      <Form
        id={formId}
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={rules}
        onFinish={(values) => {
          onApply(values);
          onClose();
        }}
      >
        <Form.Item name="rule" label={w.rule}>
          <Select options={TraceRule.options.map((value) => ({ value, label: say(traceRules[value]) }))} />
        </Form.Item>
        <Form.Item name="layers" label={w.layers}>
          <InputNumber min={1} max={50} precision={0} />
        </Form.Item>
        <Form.Item name="windowHours" label={w.windowHours}>
          <InputNumber min={1} max={87_600} precision={0} />
        </Form.Item>
        <Form.Item name="leastAmount" label={w.leastFollowed}>
          <YuanField />
        </Form.Item>
      </Form>
    </Modal>
  );
};
