import { Form } from 'antd';
import { findBanks } from '../../ui/member-banks.ts';
import { Picker } from '../../ui/Picker.tsx';
import { useWords } from '../../ui/words.ts';
import { transferWords } from '../../words/cases.ts';

export interface BankFieldProps {
  /** Place of the account in the form, whose `bankName` follows the choice. */
  readonly account: readonly (string | number)[];
  readonly value?: string | null;
  readonly onChange?: (id: string | null) => void;
  readonly id?: string;
}

/** The member bank that keeps an account. */
export const BankField = ({ account, value, onChange, id }: BankFieldProps) => {
  const w = useWords(transferWords);
  const form = Form.useFormInstance();
  const named: unknown = Form.useWatch([...account, 'bankName'], { form, preserve: true });
  const chosen = value && typeof named === 'string' ? { id: value, label: named } : null;
  return (
    <Picker
      kind="member-bank"
      load={findBanks}
      value={value ?? null}
      chosen={chosen}
      placeholder={w.bankHint}
      allowClear
      {...(id === undefined ? {} : { id })}
      onChange={(bankId, choice) => {
        form.setFieldValue([...account, 'bankName'], choice?.label ?? null);
        onChange?.(bankId);
      }}
    />
  );
};
