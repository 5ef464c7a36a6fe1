import { type Role, roles } from '@lianfang/contract/people/roles';

/**
 * Whether somebody who holds these roles may not hold this one beside them: the three administrators are different
 * people (GB/T 22239 8.1.5), and an administrator holds no business role.
 */
export const breaksSeparation = (held: readonly Role[], role: Role): boolean =>
  held.some((one) => one !== role && (roles[one].administers || roles[role].administers));

/** Whether the role cannot be granted on a unit of this kind. */
export const isMisplaced = (role: Role, unitKind: string): boolean =>
  roles[role].on === 'county' && unitKind !== 'county';
