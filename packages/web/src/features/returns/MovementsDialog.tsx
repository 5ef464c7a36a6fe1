import { returnEndpoints } from '@lianfang/contract/returns/endpoints';
import type { ReturnMovement, ReturnRecord } from '@lianfang/contract/returns/returns';
import { Fen, Moment } from '@lianfang/contract/values';
import { Button, Form, Input, Select } from 'antd';
import { useRules } from '../../ui/field-rules.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { MomentField } from '../../ui/MomentField.tsx';
import { useWords } from '../../ui/words.ts';
import { YuanField } from '../../ui/Yuan.tsx';
import { actionWords } from '../../words/actions.ts';
import { returnMoneyWords } from '../../words/returns.ts';
import type { OfReturn } from './ClaimDialogs.tsx';
import './returns.css';

const { saveReturnMovements } = returnEndpoints;

interface MovementsForm {
  readonly movements?: readonly (Partial<Omit<ReturnMovement, 'at' | 'amount' | 'side'>> &
    Pick<ReturnMovement, 'at' | 'amount' | 'side'>)[];
}

const useCases = ({ claims, candidates, caseId, caseNumber }: ReturnRecord) => {
  const numbers = new Map(
    [...claims, ...candidates, { caseId, caseNumber }].map((one) => [one.caseId, one.caseNumber]),
  );
  return [...numbers].map(([value, label]) => ({ value, label }));
};

interface LineProps {
  readonly place: number;
  readonly name: number;
  readonly cases: ReturnType<typeof useCases>;
  readonly onRemove: () => void;
}

const MovementLine = ({ place, name, cases, onRemove }: LineProps) => {
  const w = useWords(returnMoneyWords);
  const rule = useRules();
  const sides = (['in', 'out'] as const).map((value) => ({ value, label: w[value] }));
  return (
    <fieldset className="lf-return-account">
      <legend>{w.placeOf(place)}</legend>
      <div className="lf-form-grid">
        <Form.Item name={[name, 'at']} label={w.at} rules={rule(Moment)}>
          <MomentField seconds />
        </Form.Item>
        <Form.Item name={[name, 'side']} label={w.side}>
          <Select options={sides} />
        </Form.Item>
        <Form.Item name={[name, 'amount']} label={w.amount} rules={rule(Fen)}>
          <YuanField />
        </Form.Item>
        <Form.Item name={[name, 'counterparty']} label={w.counterparty}>
          <Input maxLength={300} autoComplete="off" />
        </Form.Item>
        <Form.Item name={[name, 'caseId']} label={w.ofCase}>
          <Select allowClear placeholder={w.nobody} options={cases} />
        </Form.Item>
        <div className="lf-return-remove">
          <Button onClick={onRemove}>{w.remove(place)}</Button>
        </div>
      </div>
    </fieldset>
  );
};

const sentOf = ({ movements }: MovementsForm): ReturnMovement[] =>
  (movements ?? []).map(({ at, side, amount, counterparty, caseId }) => ({
    at,
    side,
    amount,
    counterparty: (counterparty ?? '').trim() === '' ? null : (counterparty ?? null),
    caseId: caseId ?? null,
  }));

/** What came into the frozen account and left it, line by line, and whose money it was. */
export const MovementsDialog = ({ record, onClose }: OfReturn) => {
  const w = useWords(returnMoneyWords);
  const a = useWords(actionWords);
  const cases = useCases(record);
  return (
    <FormDialog<typeof saveReturnMovements, MovementsForm>
      endpoint={saveReturnMovements}
      title={w.movements}
      act={a.save}
      width={860}
      initial={{ movements: record.movements }}
      sent={(form) => ({
        params: { returnId: record.id },
        body: { movements: sentOf(form), version: record.version },
      })}
      done={a.done}
      onClose={onClose}
    >
      <Form.List name="movements">
        {(fields, { add, remove }) => (
          <div className="lf-stack lf-return-form">
            {fields.map(({ key, name }, place) => (
              <MovementLine key={key} place={place + 1} name={name} cases={cases} onRemove={() => remove(name)} />
            ))}
            <div>
              <Button onClick={() => add({ side: 'in' })}>{w.add}</Button>
            </div>
          </div>
        )}
      </Form.List>
    </FormDialog>
  );
};
