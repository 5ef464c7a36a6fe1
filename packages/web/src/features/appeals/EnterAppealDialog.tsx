import { appealEndpoints } from '@lianfang/contract/appeals/endpoints';
import { Moment } from '@lianfang/contract/values';
import { Form } from 'antd';
import { useRules } from '../../ui/field-rules.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useMe } from '../../ui/me.ts';
import { MomentField } from '../../ui/MomentField.tsx';
import { useWords } from '../../ui/words.ts';
import { appealWords } from '../../words/appeals.ts';
import { AppealFields, type AppealForm, appealTextOf } from './AppealFields.tsx';

const { enterAppeal } = appealEndpoints;

/** Writes down an appeal that came by letter or in person. */
export const EnterAppealDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const w = useWords(appealWords);
  const rule = useRules();
  const me = useMe();
  return (
    <FormDialog<typeof enterAppeal, AppealForm & { receivedAt: string }>
      endpoint={enterAppeal}
      title={w.enter}
      act={w.enter}
      sent={({ receivedAt, ...form }) => ({ body: { unitId: me.unit.id, receivedAt, ...appealTextOf(form) } })}
      done={w.entered}
      onClose={onClose}
    >
      <Form.Item name="receivedAt" label={w.receivedAt} rules={rule(Moment)}>
        <MomentField />
      </Form.Item>
      <AppealFields />
    </FormDialog>
  );
};
