import { Form, Input, Select } from 'antd';
import { DayField } from '../../ui/DayField.tsx';
import { today } from '../../ui/shanghai.ts';
import { useWords } from '../../ui/words.ts';
import { caseWords } from '../../words/cases.ts';

/** A yes, a no, or not asked, as a form field. */
const AskedField = ({
  value,
  onChange,
  id,
}: {
  readonly value?: boolean | null;
  readonly onChange?: (value: boolean | null) => void;
  readonly id?: string;
}) => {
  const w = useWords(caseWords);
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      value={value === true ? 'yes' : value === false ? 'no' : 'notAsked'}
      options={(['notAsked', 'yes', 'no'] as const).map((one) => ({ value: one, label: w[one] }))}
      onChange={(one) => onChange?.(one === 'notAsked' ? null : one === 'yes')}
    />
  );
};

/** Who was cheated. */
export const VictimFields = ({ within }: { readonly within: readonly string[] }) => {
  const w = useWords(caseWords);
  const line = (name: 'name' | 'idNumber' | 'phone' | 'occupation' | 'address', most: number) => (
    <Form.Item name={[...within, name]} label={w[name]}>
      <Input maxLength={most} autoComplete="off" />
    </Form.Item>
  );
  return (
    <div className="lf-form-grid">
      {line('name', 120)}
      {line('phone', 30)}
      {line('idNumber', 30)}
      <Form.Item name={[...within, 'birth']} label={w.birth}>
        <DayField max={today()} />
      </Form.Item>
      {line('occupation', 300)}
      {line('address', 300)}
      <Form.Item name={[...within, 'warnedBefore']} label={w.warnedBefore}>
        <AskedField />
      </Form.Item>
    </div>
  );
};
