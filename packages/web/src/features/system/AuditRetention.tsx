import { auditEndpoints, RetentionMonths } from '@lianfang/contract/audit/endpoints';
import { Form, InputNumber } from 'antd';
import { useState } from 'react';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { useRules } from '../../ui/field-rules.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Reply } from '../../ui/Reply.tsx';
import { Section } from '../../ui/Section.tsx';
import { useWords } from '../../ui/words.ts';
import { auditWords } from '../../words/audit.ts';

interface RetentionProps {
  readonly months: number;
  readonly onClose: () => void;
}

const RetentionDialog = ({ months, onClose }: RetentionProps) => {
  const w = useWords(auditWords);
  const rule = useRules();
  return (
    <FormDialog<typeof auditEndpoints.changeAuditRetention, { months: number }>
      endpoint={auditEndpoints.changeAuditRetention}
      title={w.changeRetention}
      act={w.changeRetention}
      initial={{ months }}
      sent={(body) => ({ body })}
      done={w.retentionChanged}
      onClose={onClose}
    >
      <Form.Item name="months" label={w.retentionMonths} extra={w.retentionHint} rules={rule(RetentionMonths)}>
        <InputNumber precision={0} min={RetentionMonths.minValue ?? 6} max={RetentionMonths.maxValue ?? 600} />
      </Form.Item>
    </FormDialog>
  );
};

/** How long the trail is kept, and a change of it. */
export const AuditRetention = () => {
  const w = useWords(auditWords);
  const [changing, setChanging] = useState(false);
  const asked = useEndpoint(auditEndpoints.readAuditRetention, {});
  return (
    <Section
      title={w.retention}
      actions={asked.data ? <ActionButton label={w.changeRetention} onAct={() => setChanging(true)} /> : null}
    >
      <Reply of={asked} rows={1}>
        {({ months }) => (
          <>
            <p>{w.months(months)}</p>
            {changing ? <RetentionDialog months={months} onClose={() => setChanging(false)} /> : null}
          </>
        )}
      </Reply>
    </Section>
  );
};
