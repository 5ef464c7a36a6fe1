import { planEndpoints } from '@lianfang/contract/plans/endpoints';
import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useWords } from '../../ui/words.ts';
import { reviewWords } from '../../words/plans.ts';
import type { MeasureDialogProps } from './EditMeasureDialog.tsx';
import { useChange } from './use-change.ts';

/** Splits a measure in two at the cursor. */
export const SplitMeasureDialog = ({ ledger, measure, onClose }: MeasureDialogProps) => {
  const w = useWords(reviewWords);
  const [at, setAt] = useState(0);
  const split = useChange(planEndpoints.splitMeasure);
  const run = async (): Promise<void> => {
    const params = { planVersionId: ledger.id, measureId: measure.id };
    if ((await split.runAndWait({ params, body: { at, version: ledger.version } })) !== null) onClose();
  };
  return (
    <Modal
      open
      title={`${w.split} ${measure.path}`}
      okText={w.split}
      okButtonProps={{ disabled: at <= 0 || at >= measure.text.length, loading: split.running }}
      onOk={() => void run()}
      onCancel={onClose}
      width={640}
    >
      <p className="lf-quiet">{w.splitHint}</p>
      <Input.TextArea
        readOnly
        aria-label={w.measureText}
        value={measure.text}
        autoSize={{ minRows: 4, maxRows: 16 }}
        onSelect={(event) => setAt(event.currentTarget.selectionStart)}
      />
      <p className="lf-quiet">
        {at > 0 ? `… ${measure.text.slice(Math.max(0, at - 12), at)} | ${measure.text.slice(at, at + 12)} …` : ''}
      </p>
    </Modal>
  );
};
