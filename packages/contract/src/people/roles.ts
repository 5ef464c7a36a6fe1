import { z } from 'zod';
import type { Words } from '../words.ts';

interface RoleText {
  readonly words: Words;
  /** What the role is for, in one sentence for the person who grants it. */
  readonly purpose: Words;
  /** Kind of unit the role may be granted on. */
  readonly on: 'county' | 'any';
  /** One of the three separated administrators (GB/T 22239 8.1.5): a person holds at most one, and no business role beside it. */
  readonly administers: boolean;
  /** Somebody must hold it at every moment: the last grant cannot be ended. */
  readonly vital?: true;
}

const role = (
  zh: string,
  en: string,
  purposeZh: string,
  purposeEn: string,
  rest: Omit<RoleText, 'words' | 'purpose'>,
): RoleText => ({
  words: { zh, en },
  purpose: { zh: purposeZh, en: purposeEn },
  ...rest,
});

/** The roles a person can be granted on a unit. A grant covers the unit and everything below it. */
export const roles = {
  'county-leader': role(
    '县领导',
    'County leader',
    '查看全县进展，批准督办函和通报',
    'Sees the whole county, approves supervision letters and bulletins',
    { on: 'county', administers: false },
  ),
  'office-director': role(
    '联席办主任',
    'Office director',
    '确认方案、批准督办、冻结考核',
    'Confirms plans, approves supervision, freezes scorecards',
    { on: 'county', administers: false },
  ),
  'office-officer': role(
    '联席办工作人员',
    'Office officer',
    '导入方案、分派任务、审核报送',
    'Imports plans, assigns tasks, reviews reports',
    { on: 'county', administers: false },
  ),
  'unit-lead': role(
    '单位负责人',
    'Unit lead',
    '提交本单位报送、指定经办人',
    'Submits the unit’s reports, names who handles a task',
    { on: 'any', administers: false },
  ),
  'unit-officer': role(
    '单位经办人',
    'Unit officer',
    '办理本单位任务、起草报送',
    'Handles the unit’s tasks, drafts reports',
    { on: 'any', administers: false },
  ),
  'police-officer': role(
    '办案民警',
    'Police officer',
    '登记报案、起草查询止付冻结指令',
    'Writes down reports, drafts orders to banks',
    { on: 'any', administers: false },
  ),
  'police-head': role(
    '公安机关负责人',
    'Head of police',
    '审批签发止付、冻结、解除等指令',
    'Approves and seals orders to banks',
    { on: 'any', administers: false },
  ),
  'bank-officer': role(
    '银行经办人',
    'Bank officer',
    '接收并执行本行收到的指令，反馈结果',
    'Receives and carries out the orders to the own bank',
    { on: 'any', administers: false },
  ),
  'system-admin': role(
    '系统管理员',
    'System administrator',
    '系统设置、节假日、备份',
    'Settings, holiday calendar, backup',
    { on: 'county', administers: true },
  ),
  'security-admin': role(
    '安全管理员',
    'Security administrator',
    '人员、授权、登录安全',
    'People, role grants, sign-in security',
    { on: 'county', administers: true, vital: true },
  ),
  'audit-admin': role('审计管理员', 'Audit administrator', '只查看审计记录', 'Reads the audit trail and nothing else', {
    on: 'county',
    administers: true,
  }),
} as const satisfies Record<string, RoleText>;

export type Role = keyof typeof roles;
export const Role = z.enum(Object.keys(roles) as [Role, ...Role[]]);
