import { Fen, Name } from '@lianfang/contract/values';
import { Form, Input, Select } from 'antd';
import { DayField } from '../../ui/DayField.tsx';
import { useRules } from '../../ui/field-rules.ts';
import { today } from '../../ui/shanghai.ts';
import { useWords } from '../../ui/words.ts';
import { YuanField } from '../../ui/Yuan.tsx';
import { returnClaimWords } from '../../words/returns.ts';

const AccountFields = ({ within, title }: { readonly within: 'paidFrom' | 'payTo'; readonly title: string }) => {
  const w = useWords(returnClaimWords);
  return (
    <fieldset className="lf-return-account">
      <legend>{title}</legend>
      <div className="lf-form-grid">
        <Form.Item name={[within, 'number']} label={w.number}>
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
        <Form.Item name={[within, 'name']} label={w.holder}>
          <Input maxLength={120} autoComplete="off" />
        </Form.Item>
        <Form.Item name={[within, 'bankName']} label={w.bankName}>
          <Input maxLength={120} autoComplete="off" />
        </Form.Item>
      </div>
    </fieldset>
  );
};

/** The form 资金返还申请表, and when the police told the victim. */
export const ClaimFields = () => {
  const w = useWords(returnClaimWords);
  const rule = useRules();
  const line = (name: 'idNumber' | 'phone' | 'address' | 'agent' | 'told', most: number) => (
    <Form.Item name={name} label={w[name]}>
      <Input maxLength={most} autoComplete="off" />
    </Form.Item>
  );
  return (
    <div className="lf-return-form">
      <div className="lf-form-grid">
        <Form.Item name="name" label={w.name} rules={rule(Name)}>
          <Input maxLength={120} autoComplete="off" />
        </Form.Item>
        <Form.Item name="sex" label={w.sex}>
          <Select allowClear options={(['male', 'female'] as const).map((value) => ({ value, label: w[value] }))} />
        </Form.Item>
        {line('idNumber', 30)}
        {line('phone', 30)}
        {line('address', 300)}
        {line('agent', 300)}
        <Form.Item name="loss" label={w.loss} rules={rule(Fen)}>
          <YuanField />
        </Form.Item>
        <Form.Item name="appliedOn" label={w.appliedOn}>
          <DayField max={today()} />
        </Form.Item>
        <Form.Item name="toldOn" label={w.toldOn}>
          <DayField max={today()} />
        </Form.Item>
        {line('told', 300)}
      </div>
      <AccountFields within="paidFrom" title={w.paidFrom} />
      <AccountFields within="payTo" title={w.payTo} />
      <Form.Item name="payToReason" label={w.payToReason}>
        <Input maxLength={300} autoComplete="off" />
      </Form.Item>
    </div>
  );
};
