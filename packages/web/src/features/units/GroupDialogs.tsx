import { unitEndpoints } from '@lianfang/contract/units/endpoints';
import { GroupMembers, type UnitGroupRecord } from '@lianfang/contract/units/groups';
import { Form } from 'antd';
import { DayField } from '../../ui/DayField.tsx';
import { useRules } from '../../ui/field-rules.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { today } from '../../ui/shanghai.ts';
import { UnitsPicker } from '../../ui/UnitPicker.tsx';
import { useWords } from '../../ui/words.ts';
import { groupWords } from '../../words/unit-groups.ts';
import { type GroupForm, GroupTextFields, noteOf, RuleFields, ruleOf } from './group-fields.tsx';
import { useJoined } from '../../ui/joined-text.ts';

export interface GroupDialogProps {
  readonly group: UnitGroupRecord;
  readonly onClose: () => void;
}

const RuleWhereAsked = () => {
  const form = Form.useFormInstance<GroupForm>();
  return Form.useWatch('how', form) === 'rule' ? <RuleFields /> : null;
};

/** Changes the name, the note and the way a group is filled. */
export const AmendGroupDialog = ({ group, onClose }: GroupDialogProps) => {
  const w = useWords(groupWords);
  const joined = useJoined();
  return (
    <FormDialog<typeof unitEndpoints.amendUnitGroup, GroupForm>
      endpoint={unitEndpoints.amendUnitGroup}
      title={joined.label(w.amend, group.name)}
      act={w.amend}
      initial={{ name: group.name, note: group.note, how: group.rule ? 'rule' : 'hand', ...group.rule }}
      sent={(form) => ({
        params: { groupId: group.id },
        body: { name: form.name, note: noteOf(form), rule: ruleOf(form), version: group.version },
      })}
      done={w.amended}
      onClose={onClose}
    >
      <GroupTextFields />
      <RuleWhereAsked />
    </FormDialog>
  );
};

type MembersForm = Pick<GroupMembers, 'from' | 'unitIds'>;

/** Sets the whole list of members from a day on. */
export const GroupMembersDialog = ({ group, onClose }: GroupDialogProps) => {
  const w = useWords(groupWords);
  const joined = useJoined();
  const rule = useRules();
  return (
    <FormDialog<typeof unitEndpoints.setGroupMembers, MembersForm>
      endpoint={unitEndpoints.setGroupMembers}
      title={joined.label(w.setMembers, group.name)}
      act={w.setMembers}
      width={640}
      initial={{ from: today(), unitIds: group.members.map((member) => member.id) }}
      sent={(form) => ({ params: { groupId: group.id }, body: { ...form, version: group.version } })}
      done={w.membersSet}
      onClose={onClose}
    >
      <Form.Item name="from" label={w.from} rules={rule(GroupMembers.shape.from)}>
        <DayField />
      </Form.Item>
      <Form.Item name="unitIds" label={w.members}>
        <UnitsPicker chosen={group.members.map(({ id, name }) => ({ id, label: name }))} />
      </Form.Item>
    </FormDialog>
  );
};
