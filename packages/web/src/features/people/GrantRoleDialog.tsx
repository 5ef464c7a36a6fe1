import { UnitId } from '@lianfang/contract/ids';
import { peopleEndpoints } from '@lianfang/contract/people/endpoints';
import type { Person } from '@lianfang/contract/people/people';
import { NewRoleGrant } from '@lianfang/contract/people/role-grants';
import { Role, roles } from '@lianfang/contract/people/roles';
import { Form, Input } from 'antd';
import { DayField } from '../../ui/DayField.tsx';
import { useRules } from '../../ui/field-rules.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { today } from '../../ui/shanghai.ts';
import { UnitPicker } from '../../ui/UnitPicker.tsx';
import { useWords } from '../../ui/words.ts';
import { roleWords } from '../../words/people.ts';
import { RoleSelect } from './RoleSelect.tsx';
import { useJoined } from '../../ui/joined-text.ts';

type GrantForm = Omit<NewRoleGrant, 'until'> & { readonly until?: string | null };

const OnUnit = ({ person }: { readonly person: Person }) => {
  const w = useWords(roleWords);
  const rule = useRules();
  const role: unknown = Form.useWatch('role');
  const known = Role.safeParse(role);
  const countyOnly = known.success && roles[known.data].on === 'county';
  return (
    <Form.Item name="unitId" label={w.on} extra={countyOnly ? w.countyOnly : w.onHint} rules={rule(UnitId)}>
      <UnitPicker chosen={{ id: person.unitId, label: person.unitName }} />
    </Form.Item>
  );
};

/** Grants a role on a unit, with its basis and, where wanted, its last day. */
export const GrantRoleDialog = ({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) => {
  const w = useWords(roleWords);
  const joined = useJoined();
  const rule = useRules();
  return (
    <FormDialog<typeof peopleEndpoints.grantRole, GrantForm>
      endpoint={peopleEndpoints.grantRole}
      title={joined.label(w.grant, person.name)}
      act={w.grant}
      initial={{ unitId: person.unitId }}
      sent={({ role, unitId, reason, until }) => ({
        params: { personId: person.id },
        body: { role, unitId, reason, until: until ?? null },
      })}
      done={w.granted}
      onClose={onClose}
    >
      <Form.Item name="role" label={w.grant} rules={rule(Role)}>
        <RoleSelect />
      </Form.Item>
      <OnUnit person={person} />
      <Form.Item name="reason" label={w.reason} rules={rule(NewRoleGrant.shape.reason)}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name="until" label={w.until}>
        <DayField min={today()} />
      </Form.Item>
    </FormDialog>
  );
};
