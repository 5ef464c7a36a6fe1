import { UnitId } from '@lianfang/contract/ids';
import { type GroupRule, UnitGroupText } from '@lianfang/contract/units/groups';
import { UnitKind, unitKinds } from '@lianfang/contract/units/units';
import { Form, Input, Radio, Select } from 'antd';
import { useRules } from '../../ui/field-rules.ts';
import { UnitPicker, UnitsPicker } from '../../ui/UnitPicker.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { groupWords } from '../../words/unit-groups.ts';
import { unitWords } from '../../words/units.ts';

/** A group as its form holds it: the rule in parts, whether or not there is one. */
export interface GroupForm {
  readonly name: string;
  readonly note?: string | null;
  readonly how: 'rule' | 'hand';
  readonly kinds?: UnitKind[];
  readonly belowId?: UnitId;
  readonly except?: UnitId[];
  readonly unitIds?: UnitId[];
}

/** The rule that the form states, or null where the members are listed by hand. */
export const ruleOf = ({ how, kinds, belowId, except }: GroupForm): GroupRule | null =>
  how === 'rule' && belowId !== undefined ? { kinds: kinds ?? [], belowId, except: except ?? [] } : null;

export const noteOf = ({ note }: GroupForm): string | null => note?.trim() || null;

/** Name and note of a group, and whether a rule or a list fills it. */
export const GroupTextFields = () => {
  const w = useWords(groupWords);
  const u = useWords(unitWords);
  const rule = useRules();
  return (
    <>
      <Form.Item name="name" label={u.name} rules={rule(UnitGroupText.shape.name)}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="note" label={w.note}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name="how" label={w.how}>
        <Radio.Group
          options={[
            { value: 'hand', label: w.byHand },
            { value: 'rule', label: w.byRule },
          ]}
        />
      </Form.Item>
    </>
  );
};

/** Every unit of some kinds below a unit, without some. */
export const RuleFields = () => {
  const w = useWords(groupWords);
  const say = useSay();
  const rule = useRules();
  const kinds = UnitKind.options.map((value) => ({ value, label: say(unitKinds[value]) }));
  return (
    <>
      <Form.Item name="kinds" label={w.kinds} rules={rule(UnitKind.array().min(1))}>
        <Select mode="multiple" options={kinds} />
      </Form.Item>
      <Form.Item name="belowId" label={w.belowId} rules={rule(UnitId)}>
        <UnitPicker />
      </Form.Item>
      <Form.Item name="except" label={w.except}>
        <UnitsPicker />
      </Form.Item>
    </>
  );
};
