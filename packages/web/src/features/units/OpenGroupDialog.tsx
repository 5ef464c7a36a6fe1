import { unitEndpoints } from '@lianfang/contract/units/endpoints';
import type { UnitGroupRecord } from '@lianfang/contract/units/groups';
import { Form } from 'antd';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { UnitsPicker } from '../../ui/UnitPicker.tsx';
import { useWords } from '../../ui/words.ts';
import { groupWords } from '../../words/unit-groups.ts';
import { type GroupForm, GroupTextFields, noteOf, RuleFields, ruleOf } from './group-fields.tsx';

export interface OpenGroupDialogProps {
  readonly onOpened: (group: UnitGroupRecord) => void;
  readonly onClose: () => void;
}

const Members = () => {
  const w = useWords(groupWords);
  const form = Form.useFormInstance<GroupForm>();
  if (Form.useWatch('how', form) === 'rule') return <RuleFields />;
  return (
    <Form.Item name="unitIds" label={w.members}>
      <UnitsPicker />
    </Form.Item>
  );
};

/** Opens a group, listed by hand or filled by a rule. */
export const OpenGroupDialog = ({ onOpened, onClose }: OpenGroupDialogProps) => {
  const w = useWords(groupWords);
  return (
    <FormDialog<typeof unitEndpoints.openUnitGroup, GroupForm>
      endpoint={unitEndpoints.openUnitGroup}
      title={w.open}
      act={w.open}
      initial={{ how: 'hand' }}
      sent={(form) => ({
        body: {
          name: form.name,
          note: noteOf(form),
          rule: ruleOf(form),
          unitIds: form.how === 'hand' ? (form.unitIds ?? []) : [],
        },
      })}
      done={w.opened}
      onDone={onOpened}
      onClose={onClose}
    >
      <GroupTextFields />
      <Members />
    </FormDialog>
  );
};
