import { UnitId } from '@lianfang/contract/ids';
import { peopleEndpoints } from '@lianfang/contract/people/endpoints';
import { Login, type Person } from '@lianfang/contract/people/people';
import type { Role } from '@lianfang/contract/people/roles';
import { Form, Input } from 'antd';
import { useRules } from '../../ui/field-rules.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useMe } from '../../ui/me.ts';
import { UnitPicker } from '../../ui/UnitPicker.tsx';
import { useWords } from '../../ui/words.ts';
import { peopleWords } from '../../words/people.ts';
import { PersonFields, type PersonForm, textOrNone } from './person-fields.tsx';
import { RoleSelect } from './RoleSelect.tsx';

interface AddForm extends PersonForm {
  readonly login: string;
  readonly unitId: UnitId;
  readonly role?: Role | undefined;
}

export interface AddPersonDialogProps {
  readonly onAdded: (person: Person) => void;
  readonly onClose: () => void;
}

/** Adds a person to a unit, with a role where one is chosen; a role of the county is granted on the county. */
export const AddPersonDialog = ({ onAdded, onClose }: AddPersonDialogProps) => {
  const w = useWords(peopleWords);
  const rule = useRules();
  const me = useMe();
  return (
    <FormDialog<typeof peopleEndpoints.addPerson, AddForm>
      endpoint={peopleEndpoints.addPerson}
      title={w.add}
      act={w.add}
      initial={{ unitId: me.unit.id }}
      sent={({ name, post, phone, login, unitId, role }) => ({
        body: { name, post: textOrNone(post), phone: textOrNone(phone), login, unitId, role: role ?? null },
      })}
      done={(person) => `${w.added(person.name)}。${w.addedNext}`}
      onDone={onAdded}
      onClose={onClose}
    >
      <PersonFields />
      <Form.Item name="login" label={w.login} extra={w.loginHint} rules={rule(Login)} validateTrigger="onBlur">
        <Input maxLength={40} autoComplete="off" autoCapitalize="none" spellCheck={false} />
      </Form.Item>
      <Form.Item name="unitId" label={w.unit} rules={rule(UnitId)}>
        <UnitPicker chosen={{ id: me.unit.id, label: me.unit.name }} />
      </Form.Item>
      <Form.Item name="role" label={w.role} extra={w.roleHint}>
        <RoleSelect />
      </Form.Item>
    </FormDialog>
  );
};
