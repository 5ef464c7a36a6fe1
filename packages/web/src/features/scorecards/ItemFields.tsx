import { ScoreItem, ScoreItemKind, scoreItemKinds, type ScoreSheetText } from '@lianfang/contract/scorecards/sheets';
import { Button, Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { Fault } from '../../ui/Fault.tsx';
import { useRules } from '../../ui/field-rules.ts';
import { LineButtons } from '../../ui/LineButtons.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { sheetWords } from '../../words/scorecards.ts';

const { shape } = ScoreItem;

const Texts = ({ place }: { readonly place: number }) => {
  const w = useWords(sheetWords);
  const say = useSay();
  const rule = useRules();
  const kinds = ScoreItemKind.options.map((value) => ({ value, label: say(scoreItemKinds[value]) }));
  return (
    <div className="lf-form-line">
      <Form.Item name={[place, 'name', 'zh']} label={w.nameZh} rules={rule(shape.name.shape.zh)} className="lf-grow">
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name={[place, 'name', 'en']} label={w.nameEn} rules={rule(shape.name.shape.en)} className="lf-grow">
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name={[place, 'code']} label={w.code} rules={rule(shape.code)}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name={[place, 'kind']} label={w.kind}>
        <Select options={kinds} popupMatchSelectWidth={false} />
      </Form.Item>
    </div>
  );
};

const Numbers = ({ place }: { readonly place: number }) => {
  const w = useWords(sheetWords);
  const rule = useRules();
  return (
    <div className="lf-form-line">
      {(['weight', 'min', 'max'] as const).map((part) => (
        <Form.Item key={part} name={[place, part]} label={w[part]} rules={rule(shape[part])}>
          <InputNumber />
        </Form.Item>
      ))}
      <Form.Item name={[place, 'formula']} label={w.formula} className="lf-grow">
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={2000} spellCheck={false} />
      </Form.Item>
      <Form.Item name={[place, 'evidenceRequired']} valuePropName="checked">
        <Checkbox>{w.evidence}</Checkbox>
      </Form.Item>
    </div>
  );
};

const fresh = { kind: 'base', weight: 0, min: 0, max: 0, formula: null, evidenceRequired: false } as const;

export interface ItemFieldsProps {
  /** What is wrong with the item of this code, as it was last saved. */
  readonly faultsOf: (code: string | null) => readonly string[];
}

/** The items of a sheet in order, each with its own faults. */
export const ItemFields = ({ faultsOf }: ItemFieldsProps) => {
  const w = useWords(sheetWords);
  const form = Form.useFormInstance<ScoreSheetText>();
  const codeAt = (place: number): string | null => {
    const code: unknown = form.getFieldValue(['items', place, 'code']);
    return typeof code === 'string' ? code : null;
  };
  return (
    <Form.List name="items">
      {(fields, { add, remove, move }) => (
        <div className="lf-stack">
          {fields.map(({ key, name }) => (
            <fieldset key={key} className="lf-lines-field lf-sheet-item">
              <legend>
                {w.item(name + 1)}{' '}
                <LineButtons place={name} onRemove={() => remove(name)} onUp={() => move(name, name - 1)} />
              </legend>
              {faultsOf(codeAt(name)).map((fault) => (
                <Fault key={fault}>{fault}</Fault>
              ))}
              <Texts place={name} />
              <Numbers place={name} />
            </fieldset>
          ))}
          <div>
            <Button onClick={() => add(fresh)}>{w.addItem}</Button>
          </div>
        </div>
      )}
    </Form.List>
  );
};
