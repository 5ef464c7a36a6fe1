import { scorecardEndpoints } from '@lianfang/contract/scorecards/endpoints';
import {
  type ScoreSheetFault,
  type ScoreSheetRecord,
  ScoreSheetText,
  WhenMissing,
} from '@lianfang/contract/scorecards/sheets';
import { Button, Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../api/use-command.ts';
import { DirtyGuard } from '../../ui/DirtyGuard.tsx';
import { useFieldErrors } from '../../ui/field-errors.ts';
import { useRules } from '../../ui/field-rules.ts';
import { StateMark } from '../../ui/StateMark.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { sheetWords } from '../../words/scorecards.ts';
import { ItemFields } from './ItemFields.tsx';
import '../../ui/record.css';

const { shape } = ScoreSheetText;

const SheetFields = () => {
  const w = useWords(sheetWords);
  const rule = useRules();
  return (
    <>
      <div className="lf-form-line">
        <Form.Item name={['name', 'zh']} label={w.nameZh} rules={rule(shape.name.shape.zh)} className="lf-grow">
          <Input maxLength={300} />
        </Form.Item>
        <Form.Item name={['name', 'en']} label={w.nameEn} rules={rule(shape.name.shape.en)} className="lf-grow">
          <Input maxLength={300} />
        </Form.Item>
      </div>
      <div className="lf-form-line">
        <Form.Item name="total" label={w.total} rules={rule(shape.total)}>
          <InputNumber />
        </Form.Item>
        <Form.Item name="decimals" label={w.decimals} rules={rule(shape.decimals)}>
          <InputNumber min={0} max={6} precision={0} />
        </Form.Item>
        <Form.Item name="whenMissing" label={w.whenMissing}>
          <Select
            popupMatchSelectWidth={false}
            options={WhenMissing.options.map((value) => ({ value, label: w[value] }))}
          />
        </Form.Item>
      </div>
    </>
  );
};

/** A fault as a sentence; in a formula with its place. */
const useFaultText = (): ((fault: ScoreSheetFault) => string) => {
  const w = useWords(sheetWords);
  const say = useSay();
  return (fault) => `${fault.at === null ? '' : w.at(fault.at + 1)}${say(fault.message)}`;
};

const Faults = ({ faults }: { readonly faults: readonly ScoreSheetFault[] }) => {
  const w = useWords(sheetWords);
  const faultText = useFaultText();
  if (faults.length === 0) return <StateMark tone="good">{w.noFault}</StateMark>;
  return (
    <div>
      <StateMark tone="wrong">{w.faults(faults.length)}</StateMark>
      <ul className="lf-plain">
        {faults
          .filter((fault) => fault.item === null)
          .map((fault) => (
            <li key={fault.message.zh}>{faultText(fault)}</li>
          ))}
      </ul>
    </div>
  );
};

/** The formula left empty means that only points by people count. */
const bodyOf = (text: ScoreSheetText, version: number) => ({
  ...text,
  items: (text.items ?? []).map((item) => ({
    ...item,
    formula: item.formula?.trim() || null,
    evidenceRequired: item.evidenceRequired ?? false,
  })),
  version,
});

/** Writes a draft; whatever is wrong with it stands at its item once it is saved. */
export const SheetEditor = ({ sheet }: { readonly sheet: ScoreSheetRecord }) => {
  const w = useWords(sheetWords);
  const faultText = useFaultText();
  const [form] = Form.useForm<ScoreSheetText>();
  const [dirty, setDirty] = useState(false);
  const showFields = useFieldErrors(form);
  const save = useCommand(scorecardEndpoints.editScoreSheet, {
    done: w.saved,
    onRefused: showFields,
    onDone: () => setDirty(false),
  });
  const { name, items, total, decimals, whenMissing, faults, version } = sheet;
  return (
    <Form<ScoreSheetText>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ name, items, total, decimals, whenMissing }}
      onValuesChange={() => setDirty(true)}
      onFinish={(text) => save.run({ params: { sheetId: sheet.id }, body: bodyOf(text, version) })}
      className="lf-stack"
    >
      <Faults faults={faults} />
      <SheetFields />
      <ItemFields faultsOf={(code) => faults.filter((fault) => fault.item === code && code !== null).map(faultText)} />
      <div>
        <Button type="primary" htmlType="submit" loading={save.running}>
          {w.save}
        </Button>
      </div>
      <DirtyGuard when={dirty && !save.running} />
    </Form>
  );
};
