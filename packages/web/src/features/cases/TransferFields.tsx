import { CaseTransferText } from '@lianfang/contract/cases/cases';
import { Fen, Moment } from '@lianfang/contract/values';
import type { FoundValue } from '@lianfang/engine/intake/read-payment-text';
import { Button, Form, Input, Select } from 'antd';
import { useRules } from '../../ui/field-rules.ts';
import { MomentField } from '../../ui/MomentField.tsx';
import { useWords } from '../../ui/words.ts';
import { YuanField } from '../../ui/Yuan.tsx';
import { transferWords } from '../../words/cases.ts';
import { BankField } from './BankField.tsx';
import { PasteBox } from './PasteBox.tsx';
import { TypedNumber } from './transfer-form.ts';
import './cases.css';

const methods = CaseTransferText.shape.method.options;

/** Where a found value goes: a second account is the payer’s. */
const placeOf = (
  found: FoundValue,
  hasPayee: boolean,
): { readonly path: readonly string[]; readonly value: unknown } | null => {
  if (found.kind === 'amount') return { path: ['amount'], value: found.fen };
  if (found.kind === 'time') return { path: ['at'], value: found.at };
  if (found.kind === 'name') return { path: ['to', 'name'], value: found.text };
  if (found.kind === 'account') return { path: [hasPayee ? 'from' : 'to', 'number'], value: found.text };
  return null;
};

const useTake = (place: number, onTaken: () => void): ((found: FoundValue) => boolean) => {
  const form = Form.useFormInstance();
  return (found) => {
    const payee: unknown = form.getFieldValue(['transfers', place, 'to', 'number']);
    const target = placeOf(found, typeof payee === 'string' && payee !== '');
    if (target === null) return false;
    form.setFieldValue(['transfers', place, ...target.path], target.value);
    onTaken();
    return true;
  };
};

interface CardProps {
  readonly place: number;
  /** Only a whole payment will do. */
  readonly required: boolean;
  /** A value was taken over from pasted text, which the form itself does not tell. */
  readonly onTaken: () => void;
}

type Fields = Omit<CardProps, 'onTaken'>;

const PayeeFields = ({ place, required }: Fields) => {
  const w = useWords(transferWords);
  const rule = useRules();
  const account = ['transfers', place, 'to'];
  return (
    <div className="lf-form-grid">
      <Form.Item name={[place, 'to', 'number']} label={w.payee} rules={required ? rule(TypedNumber) : []}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name={[place, 'to', 'name']} label={w.payeeName}>
        <Input maxLength={120} autoComplete="off" />
      </Form.Item>
      <Form.Item name={[place, 'to', 'bankId']} label={w.payeeBank}>
        <BankField account={account} />
      </Form.Item>
      <Form.Item name={[place, 'to', 'bankName']} hidden>
        <Input />
      </Form.Item>
    </div>
  );
};

const MoneyFields = ({ place, required }: Fields) => {
  const w = useWords(transferWords);
  const rule = useRules();
  return (
    <div className="lf-form-grid">
      <Form.Item name={[place, 'at']} label={w.at} rules={required ? rule(Moment) : []}>
        <MomentField seconds />
      </Form.Item>
      <Form.Item name={[place, 'amount']} label={w.amount} rules={required ? rule(Fen) : []}>
        <YuanField />
      </Form.Item>
      <Form.Item name={[place, 'method']} label={w.method} initialValue="bank">
        <Select options={methods.map((value) => ({ value, label: w[value] }))} />
      </Form.Item>
    </div>
  );
};

const PayerFields = ({ place }: { readonly place: number }) => {
  const w = useWords(transferWords);
  return (
    <div className="lf-form-grid">
      <Form.Item name={[place, 'from', 'number']} label={w.payer}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name={[place, 'from', 'name']} label={w.payerName}>
        <Input maxLength={120} autoComplete="off" />
      </Form.Item>
      <Form.Item name={[place, 'reference']} label={w.reference}>
        <Input maxLength={300} autoComplete="off" />
      </Form.Item>
    </div>
  );
};

const TransferCard = ({
  place,
  required,
  onTaken,
  onRemove,
}: CardProps & { readonly onRemove: (() => void) | null }) => {
  const w = useWords(transferWords);
  const take = useTake(place, onTaken);
  return (
    <fieldset className="lf-transfer">
      <legend>
        <strong>{place === 0 ? w.latest : w.earlier(place + 1)}</strong>
      </legend>
      <PasteBox onTake={take} />
      <MoneyFields place={place} required={required} />
      <PayeeFields place={place} required={required} />
      <PayerFields place={place} />
      {onRemove === null ? null : (
        <div>
          <Button onClick={onRemove}>{w.remove(place + 1)}</Button>
        </div>
      )}
    </fieldset>
  );
};

/** The payments of a report, the latest first: its money is the likeliest to be there still. */
export const TransferFields = ({ required = false, onTaken = () => undefined }: Partial<Omit<CardProps, 'place'>>) => {
  const w = useWords(transferWords);
  return (
    <Form.List name="transfers">
      {(fields, { add, remove }) => (
        <div className="lf-stack">
          {fields.map(({ key, name }) => (
            <TransferCard
              key={key}
              place={name}
              required={required}
              onTaken={onTaken}
              onRemove={fields.length > 1 ? () => remove(name) : null}
            />
          ))}
          <div>
            <Button onClick={() => add({ method: 'bank' })}>{w.another}</Button>
          </div>
        </div>
      )}
    </Form.List>
  );
};
