import { scorecardEndpoints } from '@lianfang/contract/scorecards/endpoints';
import { ScoreAdjustmentText } from '@lianfang/contract/scorecards/adjustments';
import type { Scorecard } from '@lianfang/contract/scorecards/scorecards';
import { scoreItemKinds } from '@lianfang/contract/scorecards/sheets';
import { Form, Input, InputNumber, Select } from 'antd';
import { useNavigate } from 'react-router';
import { paths, to } from '../../paths.ts';
import { useRules } from '../../ui/field-rules.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { adjustmentWords } from '../../words/scorecards.ts';
import { useJoined } from '../../ui/joined-text.ts';

type ProposalForm = Omit<ScoreAdjustmentText, 'month'>;

const { shape } = ScoreAdjustmentText;

export interface ProposeAdjustmentDialogProps {
  readonly card: Pick<Scorecard, 'month' | 'sheet'> & {
    readonly rows: readonly { readonly unitId: string; readonly unitName: string }[];
  };
  readonly onClose: () => void;
}

/** Proposes points for a unit of a month; files are added to the proposal afterwards. */
export const ProposeAdjustmentDialog = ({ card, onClose }: ProposeAdjustmentDialogProps) => {
  const w = useWords(adjustmentWords);
  const say = useSay();
  const joined = useJoined();
  const rule = useRules();
  const navigate = useNavigate();
  const items = card.sheet.items.filter((item) => item.kind !== 'base');
  const units = card.rows.map(({ unitId, unitName }) => ({ value: unitId, label: unitName }));
  return (
    <FormDialog<typeof scorecardEndpoints.proposeScoreAdjustment, ProposalForm>
      endpoint={scorecardEndpoints.proposeScoreAdjustment}
      title={joined.label(w.propose, card.month)}
      act={w.propose}
      sent={(form) => ({ body: { ...form, month: card.month } })}
      done={w.proposed}
      onDone={({ id, month }) => void navigate(to(paths.scoreAdjustments, {}, { month, open: id }))}
      onClose={onClose}
    >
      <Form.Item name="unitId" label={w.unit} rules={rule(shape.unitId)}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={units} />
      </Form.Item>
      <Form.Item name="item" label={w.item} rules={rule(shape.item)} extra={items.length === 0 ? w.noItem : undefined}>
        <Select
          options={items.map((item) => ({
            value: item.code,
            label: `${say(item.name)}（${say(scoreItemKinds[item.kind])}，≤ ${item.max}）`,
          }))}
        />
      </Form.Item>
      <Form.Item name="points" label={w.points} rules={rule(shape.points)}>
        <InputNumber min={0.01} max={100} step={0.5} precision={2} />
      </Form.Item>
      <Form.Item name="reason" label={w.reason} rules={rule(shape.reason)}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={300} />
      </Form.Item>
    </FormDialog>
  );
};
