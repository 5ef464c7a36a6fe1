import type { Action } from '@lianfang/contract/endpoints';
import { endpoints } from '@lianfang/contract/endpoints';
import type { Endpoint } from '@lianfang/contract/endpoint';
import { Role, roles } from '@lianfang/contract/people/roles';
import type { Grantee } from '../packages/server/src/kernel/access/actor.ts';
import { policy } from '../packages/server/src/kernel/access/policy.ts';

/** Who stands in the columns: those who are not signed in, everybody who is, and each role. */
const columns: readonly Grantee[] = ['anonymous', 'entering', 'signed-in', ...Role.options, 'bank-system'];
const machines: readonly Grantee[] = ['scheduler', 'installer', 'importer'];

const headings: Readonly<Record<string, string>> = {
  anonymous: '未登录 anonymous',
  entering: '登录中 entering',
  'signed-in': '任何人员 signed in',
  ...Object.fromEntries(Role.options.map((role) => [role, `${roles[role].words.zh} ${role}`])),
  'bank-system': '银行系统 bank-system',
};

const conditionsOf = (action: Action, grantee: Grantee): string =>
  [...new Set(policy[action].filter((grant) => grant.to === grantee).map((grant) => grant.when.name))].join(' / ');

const rowOf = (endpoint: Endpoint): string => {
  const action = endpoint.action as Action;
  const cells = columns.map((grantee) => conditionsOf(action, grantee));
  return `| ${[endpoint.id, `${endpoint.method} ${endpoint.path}`, action, ...cells].join(' | ')} |`;
};

const machineLines = (all: readonly Endpoint[]): string[] =>
  machines.flatMap((machine) => {
    const actions = new Set(all.map((endpoint) => endpoint.action as Action));
    const granted = [...actions].filter((action) => conditionsOf(action, machine) !== '');
    return granted.length === 0 ? [] : [`- ${machine}: ${granted.join(', ')}`];
  });

/**
 * The policy as a page to read and to compare: one row an endpoint, one column a grantee, in the cell the conditions
 * under which the grantee may; an empty cell is a refusal.
 */
export const policyMatrix = (): string => {
  const all: readonly Endpoint[] = Object.values(endpoints);
  const head = ['endpoint', 'request', 'action', ...columns.map((grantee) => headings[grantee] ?? grantee)];
  const byMachines = machineLines(all);
  return [
    '# Who may do what',
    '',
    'Generated from the policy table by `node tools/write-policy-matrix.ts`; a test fails where this page differs from',
    'it, and another calls every endpoint as every role and compares the answers. A cell names the conditions under',
    'which the grantee may; empty means no. A role counts on the unit it was granted on and everything below it.',
    '',
    `| ${head.join(' | ')} |`,
    `|${head.map(() => ' --- ').join('|')}|`,
    ...all.map(rowOf),
    ...(byMachines.length === 0 ? [] : ['', 'Jobs act under their own names:', '', ...byMachines]),
    '',
  ].join('\n');
};
