import { StatementRow, statementLimits } from '@lianfang/contract/statements/statements';
import { Fen, Moment } from '@lianfang/contract/values';
import type { TraceChannel } from '@lianfang/contract/traces/traces';
import type { Words } from '@lianfang/contract/words';
import { Button, Form, Input, Radio, Select } from 'antd';
import { statementWords } from '../words/statements.ts';
import { useRules } from './field-rules.ts';
import { MomentField } from './MomentField.tsx';
import { useSay, useWords } from './words.ts';
import { YuanField } from './Yuan.tsx';

const channels = StatementRow.shape.channel.options;

export interface StatementFieldsProps {
  /** Ways in which money moves, in words. */
  readonly channelNames: Readonly<Record<TraceChannel, Words>>;
}

const MoneyFields = ({ place, channelNames }: StatementFieldsProps & { readonly place: number }) => {
  const w = useWords(statementWords);
  const say = useSay();
  const rule = useRules();
  return (
    <div className="lf-form-grid">
      <Form.Item name={[place, 'at']} label={w.at} rules={rule(Moment)}>
        <MomentField seconds />
      </Form.Item>
      <Form.Item name={[place, 'direction']} label={w.direction}>
        <Radio.Group options={(['out', 'in'] as const).map((value) => ({ value, label: w[value] }))} />
      </Form.Item>
      <Form.Item name={[place, 'amount']} label={w.amount} rules={rule(Fen)}>
        <YuanField />
      </Form.Item>
      <Form.Item name={[place, 'channel']} label={w.channel}>
        <Select options={channels.map((value) => ({ value, label: say(channelNames[value]) }))} />
      </Form.Item>
    </div>
  );
};

const OtherFields = ({ place }: { readonly place: number }) => {
  const w = useWords(statementWords);
  return (
    <div className="lf-form-grid">
      {(['counterparty', 'counterpartyName', 'counterpartyBank', 'reference'] as const).map((name) => (
        <Form.Item key={name} name={[place, name]} label={w[name]}>
          <Input maxLength={name === 'reference' ? 80 : 120} autoComplete="off" />
        </Form.Item>
      ))}
    </div>
  );
};

/** What the account held at a moment, and until when all its movements are told. */
export const BalanceFields = () => {
  const w = useWords(statementWords);
  const rule = useRules();
  const balance: unknown = Form.useWatch('balance');
  return (
    <div className="lf-form-grid">
      <Form.Item name="balance" label={w.balance}>
        <YuanField />
      </Form.Item>
      <Form.Item name="balanceAt" label={w.balanceMoment} rules={typeof balance === 'number' ? rule(Moment) : []}>
        <MomentField seconds />
      </Form.Item>
      <Form.Item name="until" label={w.until}>
        <MomentField seconds />
      </Form.Item>
    </div>
  );
};

/** Movements of an account and its balance, as fields of a form shaped like `StatementForm`. */
export const StatementFields = ({ channelNames }: StatementFieldsProps) => {
  const w = useWords(statementWords);
  return (
    <>
      <BalanceFields />
      <Form.List name="rows">
        {(fields, { add, remove }) => (
          <div className="lf-stack">
            {fields.map(({ key, name }) => (
              <fieldset key={key} className="lf-transfer">
                <legend>
                  <strong>{w.row(name + 1)}</strong>
                </legend>
                <MoneyFields place={name} channelNames={channelNames} />
                <OtherFields place={name} />
                <div>
                  <Button onClick={() => remove(name)}>{w.remove(name + 1)}</Button>
                </div>
              </fieldset>
            ))}
            <div>
              <Button
                disabled={fields.length >= statementLimits.formRows}
                onClick={() => add({ direction: 'out', channel: 'transfer' })}
              >
                {w.another}
              </Button>
            </div>
          </div>
        )}
      </Form.List>
    </>
  );
};
