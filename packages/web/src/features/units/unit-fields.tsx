import { Unit, UnitKind, unitKinds } from '@lianfang/contract/units/units';
import { Form, Input, Select } from 'antd';
import { useRules } from '../../ui/field-rules.ts';
import { useSay, useWords } from '../../ui/words.ts';
import { unitWords } from '../../words/units.ts';

/** The two names of a unit. */
export const NameFields = () => {
  const w = useWords(unitWords);
  const rule = useRules();
  return (
    <>
      <Form.Item name="name" label={w.name} rules={rule(Unit.shape.name)}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="shortName" label={w.shortName}>
        <Input maxLength={120} />
      </Form.Item>
    </>
  );
};

/** What kind of unit; the county is never opened by hand. */
export const KindField = () => {
  const w = useWords(unitWords);
  const say = useSay();
  const rule = useRules();
  return (
    <Form.Item name="kind" label={w.kind} rules={rule(UnitKind)}>
      <Select
        options={UnitKind.options
          .filter((kind) => kind !== 'county')
          .map((kind) => ({ value: kind, label: say(unitKinds[kind]) }))}
      />
    </Form.Item>
  );
};

/** An empty short name is no short name. */
export const shortNameOf = (text: string | null | undefined): string | null => text?.trim() || null;
