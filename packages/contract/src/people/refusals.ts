import { refusal } from '../refusal.ts';

export const personRefusals = {
  loginTaken: refusal('login-taken', 409, { zh: '登录名已被使用。', en: 'This sign-in name is taken.' }),
  unitClosed: refusal('person-unit-closed', 409, {
    zh: '该单位已撤销，不能再安排人员或授权。',
    en: 'The unit is closed: nobody can be placed or granted a role there.',
  }),
  wrongState: refusal('person-wrong-state', 409, {
    zh: '该人员目前的状态不能办理此事。',
    en: 'Not possible in the person’s present state.',
  }),
  sameUnit: refusal('person-same-unit', 409, { zh: '该人员已在此单位。', en: 'The person is already in this unit.' }),
} as const;

export const roleRefusals = {
  alreadyHeld: refusal('role-already-held', 409, {
    zh: '该人员在此单位已有这个角色。',
    en: 'The person already holds this role on this unit.',
  }),
  alreadyEnded: refusal('role-already-ended', 409, { zh: '这项授权已经结束。', en: 'This grant has already ended.' }),
  separated: refusal('administrators-are-separate', 409, {
    zh: '系统、安全、审计三个管理员须由不同的人担任，且不得兼任业务角色。',
    en: 'System, security and audit administrators are different people, and hold no business role.',
  }),
  countyOnly: refusal('role-on-county-only', 422, {
    zh: '这个角色只能授予在县一级。',
    en: 'This role can only be granted on the county.',
  }),
  lastHolder: refusal('last-holder-of-role', 409, {
    zh: '这是最后一名安全管理员，须先授权他人接任。',
    en: 'This is the last security administrator. Grant the role to somebody else first.',
  }),
  termOver: refusal('term-already-over', 422, {
    zh: '截止日期必须晚于今天。',
    en: 'The last day must be later than today.',
  }),
} as const;

export const standInRefusals = {
  contactHeld: refusal('contact-already-named', 409, {
    zh: '该人员已是此单位的这类联系人。',
    en: 'The person is already this kind of contact of the unit.',
  }),
  contactOver: refusal('contact-already-ended', 409, {
    zh: '该联系人已经撤下。',
    en: 'This contact has already ended.',
  }),
  personOutside: refusal('person-of-another-unit', 422, {
    zh: '请选择本单位或下属单位的在岗人员。',
    en: 'Choose an active person of this unit or of one below it.',
  }),
  samePerson: refusal('deputy-is-the-same-person', 422, {
    zh: '不能由本人代理本人。',
    en: 'Nobody is their own deputy.',
  }),
  badTerm: refusal('deputy-term-wrong', 422, {
    zh: '代理期限应从今天或以后开始，且不超过 180 天。',
    en: 'The term starts today or later and lasts at most 180 days.',
  }),
  overlaps: refusal('deputy-term-overlaps', 409, {
    zh: '这段时间已指定代理人。',
    en: 'A deputy is already named for this time.',
  }),
  administrator: refusal('administrator-has-no-deputy', 409, {
    zh: '系统、安全、审计管理员不能由他人代理，也不能代理他人。',
    en: 'Administrators have no deputy and stand in for nobody.',
  }),
  deputyOver: refusal('deputy-already-ended', 409, { zh: '这项代理已经结束。', en: 'This deputyship has ended.' }),
} as const;
