import { systemEndpoints } from '@lianfang/contract/system/endpoints';
import { CountySettings, type SettingsVersion } from '@lianfang/contract/system/settings';
import { Button, Checkbox, Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../api/use-command.ts';
import { DirtyGuard } from '../../ui/DirtyGuard.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { useFieldErrors } from '../../ui/field-errors.ts';
import { useRules } from '../../ui/field-rules.ts';
import { useWords } from '../../ui/words.ts';
import { systemWords } from '../../words/system.ts';

const emptyIsNone = (text: string): string | null => (text === '' ? null : text);
const { shape } = CountySettings;
const quiet = shape.quietHours.shape;

const NameFields = () => {
  const w = useWords(systemWords);
  const rule = useRules();
  const hints = {
    displayName: w.displayNameHint,
    helpLine: w.helpLineHint,
    issuer: w.asDirectory,
    redHead: w.asDirectory,
  };
  return (
    <div className="lf-form-grid">
      {(['displayName', 'helpLine', 'issuer', 'redHead'] as const).map((name) => (
        <Form.Item
          key={name}
          name={name}
          label={w[name]}
          extra={hints[name]}
          normalize={emptyIsNone}
          rules={rule(shape[name])}
        >
          <Input maxLength={300} />
        </Form.Item>
      ))}
    </div>
  );
};

const NumberFields = () => {
  const w = useWords(systemWords);
  const rule = useRules();
  return (
    <div className="lf-form-grid">
      <Form.Item name={['quietHours', 'from']} label={w.quietFrom} rules={rule(quiet.from)}>
        <Input type="time" />
      </Form.Item>
      <Form.Item name={['quietHours', 'to']} label={w.quietTo} rules={rule(quiet.to)}>
        <Input type="time" />
      </Form.Item>
      <Form.Item name={['quietHours', 'workingDaysOnly']} label={w.quietHours} valuePropName="checked">
        <Checkbox>{w.workingDaysOnly}</Checkbox>
      </Form.Item>
      <Form.Item name="backupsKept" label={w.backupsKept} rules={rule(shape.backupsKept)}>
        <InputNumber precision={0} min={shape.backupsKept.minValue ?? 3} max={shape.backupsKept.maxValue ?? 365} />
      </Form.Item>
    </div>
  );
};

/** What the county decides about its platform. */
export const SettingsForm = ({ kept }: { readonly kept: SettingsVersion }) => {
  const w = useWords(systemWords);
  const [form] = Form.useForm<CountySettings>();
  const [dirty, setDirty] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const showFields = useFieldErrors(form, 'settings');
  const save = useCommand(systemEndpoints.changeSettings, {
    done: w.saved,
    onDone: () => setDirty(false),
    onRefused: (refusal) => {
      setFault(showFields(refusal) ? null : refusal.message);
      return true;
    },
  });
  return (
    <Form<CountySettings>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={kept.settings}
      onValuesChange={() => setDirty(true)}
      onFinish={(settings) => save.run({ body: { settings, version: kept.version } })}
      className="lf-stack"
    >
      <Fault>{fault}</Fault>
      <div>
        <NameFields />
        <NumberFields />
        <Button type="primary" htmlType="submit" loading={save.running}>
          {w.save}
        </Button>
      </div>
      <DirtyGuard when={dirty && !save.running} />
    </Form>
  );
};
