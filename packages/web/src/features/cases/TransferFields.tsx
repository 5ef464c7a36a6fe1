import { CaseTransferText } from '@lianfang/contract/cases/cases';
import { Fen, Moment } from '@lianfang/contract/values';
import type { FoundValue } from '@lianfang/engine/intake/read-payment-text';
import type { BankCode } from '@lianfang/engine/intake/banks';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Select } from 'antd';
import { useRules } from '../../ui/field-rules.ts';
import { MomentField } from '../../ui/MomentField.tsx';
import { useWords } from '../../ui/words.ts';
import { YuanField } from '../../ui/Yuan.tsx';
import { transferWords } from '../../words/cases.ts';
import { BankField } from './BankField.tsx';
import { PasteBox } from './PasteBox.tsx';
import { memberBankOf } from './member-bank-of.ts';
import { payeeBankIn, takeInto } from './take-found.ts';
import { type TransferForm, TypedNumber } from './transfer-form.ts';
import './cases.css';

const methods = CaseTransferText.shape.method.options;

const useTake = (place: number, onTaken: () => void) => {
  const form = Form.useFormInstance();
  const read = (): TransferForm[] => form.getFieldValue('transfers') ?? [];
  const client = useQueryClient();
  const chooseBank = async (at: number, code: BankCode): Promise<void> => {
    const bank = await memberBankOf(client, code);
    const place = ['transfers', at, 'to'];
    if (bank === null || form.getFieldValue([...place, 'bankId'])) return;
    form.setFieldValue([...place, 'bankId'], bank.id);
    form.setFieldValue([...place, 'bankName'], bank.label);
    onTaken();
  };
  const put = (at: number, found: readonly FoundValue[]): boolean => {
    const before = read()[at] ?? { method: 'bank' as const };
    const after = found.reduce(takeInto, before);
    if (after === before) return false;
    form.setFieldValue('transfers', read().toSpliced(at, 1, after));
    const code = payeeBankIn(found);
    if (code !== null) void chooseBank(at, code);
    onTaken();
    return true;
  };
  return {
    take: (found: FoundValue) => put(place, [found]),
    takePayments: (payments: readonly (readonly FoundValue[])[]) =>
      payments.forEach((payment, count) => put(count === 0 ? place : read().length, payment)),
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
  const { take, takePayments } = useTake(place, onTaken);
  return (
    <fieldset className="lf-transfer">
      <legend>
        <strong>{place === 0 ? w.latest : w.earlier(place + 1)}</strong>
      </legend>
      <PasteBox onTake={take} onTakePayments={takePayments} />
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
