import { Role, roles } from '@lianfang/contract/people/roles';
import { Select } from 'antd';
import { useSay } from '../../ui/words.ts';

export interface RoleSelectProps {
  readonly value?: Role;
  readonly onChange?: (role: Role | undefined) => void;
  readonly id?: string;
}

/** Chooses a role; each says what it is for. */
export const RoleSelect = ({ value, onChange, id }: RoleSelectProps) => {
  const say = useSay();
  return (
    <Select<Role>
      {...(id === undefined ? {} : { id })}
      {...(value === undefined ? {} : { value })}
      allowClear
      onChange={(role: Role | undefined) => onChange?.(role)}
      options={Role.options.map((role) => ({
        value: role,
        label: (
          <>
            {say(roles[role].words)} <span className="lf-quiet">{say(roles[role].purpose)}</span>
          </>
        ),
      }))}
    />
  );
};
