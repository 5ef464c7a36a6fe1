import { reportEndpoints } from '@lianfang/contract/reports/endpoints';
import type { Indicator } from '@lianfang/contract/reports/reports';
import { Button, Checkbox, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../api/use-command.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useMay } from '../../ui/me.ts';
import { Reply } from '../../ui/Reply.tsx';
import { useWords } from '../../ui/words.ts';
import { reviewWords } from '../../words/plans.ts';
import { orNull } from './measure-fields.tsx';

type Values = Omit<Indicator, 'id'>;

const DefineDialog = ({ measureId, onClose }: { readonly measureId: string; readonly onClose: () => void }) => {
  const w = useWords(reviewWords);
  const needed = [{ required: true, whitespace: true }];
  const sent = (values: Values) => ({
    params: { measureId },
    body: { ...values, outOf: values.kind === 'ratio' ? orNull(values.outOf) : null },
  });
  const dialog = { endpoint: reportEndpoints.defineIndicator, title: w.defineIndicator, act: w.save, onClose };
  const kinds = [
    { value: 'count', label: w.kindCount },
    { value: 'ratio', label: w.kindRatio },
    { value: 'money', label: w.kindMoney },
  ];
  return (
    <FormDialog<typeof reportEndpoints.defineIndicator, Values>
      {...dialog}
      initial={{ kind: 'count', required: true }}
      sent={sent}
    >
      <Form.Item name="name" label={w.indicatorName} rules={needed}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name="code" label={w.code} extra={w.codeHint} rules={needed}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="kind" label={w.indicatorKind}>
        <Select options={kinds} />
      </Form.Item>
      <Form.Item name="countedIn" label={w.countedIn} rules={needed}>
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item name="outOf" label={w.outOf}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name="required" valuePropName="checked">
        <Checkbox>{w.required}</Checkbox>
      </Form.Item>
    </FormDialog>
  );
};

/** The figures that a measure asks its units for. */
export const MeasureIndicators = ({ measureId }: { readonly measureId: string }) => {
  const w = useWords(reviewWords);
  const may = useMay();
  const [defining, setDefining] = useState(false);
  const asked = useEndpoint(reportEndpoints.listIndicators, { params: { measureId } });
  const drop = useCommand(reportEndpoints.dropIndicator);
  return (
    <Reply of={asked} rows={2}>
      {({ indicators }) => (
        <div className="lf-stack">
          {indicators.length === 0 ? <p className="lf-quiet">{w.noIndicators}</p> : null}
          <ul className="lf-plain">
            {indicators.map((one) => (
              <li key={one.id} className="lf-row">
                {one.name}（{one.countedIn}）
                {may('indicator.drop') ? (
                  <ConfirmButton
                    label={w.dropIndicator}
                    onConfirm={() => drop.runAndWait({ params: { indicatorId: one.id } })}
                  />
                ) : null}
              </li>
            ))}
          </ul>
          {may('indicator.define') ? (
            <div>
              <Button onClick={() => setDefining(true)}>{w.defineIndicator}</Button>
            </div>
          ) : null}
          {defining ? <DefineDialog measureId={measureId} onClose={() => setDefining(false)} /> : null}
        </div>
      )}
    </Reply>
  );
};
