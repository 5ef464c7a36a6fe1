import { Role, roles } from '@lianfang/contract/people/roles';
import { Select } from 'antd';
import { useSay } from '../../ui/words.ts';

export interface RoleSelectProps {
  readonly value?: Role;
  readonly onChange?: (role: Role | undefined) => void;
  readonly id?: string;
  /** Only roles that can be granted on any unit; the others stand on the county. */
  readonly onAnyUnit?: boolean;
}

/** Chooses a role; each says what it is for. */
export const RoleSelect = ({ value, onChange, id, onAnyUnit }: RoleSelectProps) => {
  const say = useSay();
  return (
    <Select<Role>
      {...(id === undefined ? {} : { id })}
      {...(value === undefined ? {} : { value })}
      allowClear
      onChange={(role: Role | undefined) => onChange?.(role)}
      options={Role.options
        .filter((role) => !onAnyUnit || roles[role].on === 'any')
        .map((role) => ({
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
