import type { Catalogue } from '../ui/words.ts';

export const signInWords = {
  title: { zh: '登录', en: 'Sign in' },
  office: { zh: '县联席办工作平台', en: 'Working platform of the joint office' },
  login: { zh: '登录名', en: 'Sign-in name' },
  password: { zh: '密码', en: 'Password' },
  act: { zh: '登录', en: 'Sign in' },
  passkey: { zh: '用通行密钥登录', en: 'Sign in with a passkey' },
  passkeyFailed: {
    zh: '没有完成通行密钥验证，请重试或用密码登录。',
    en: 'The passkey was not used. Try again, or use your password.',
  },
  or: { zh: '或', en: 'or' },
  lockedUntil: { zh: (time: string) => `${time} 后可再试。`, en: (time: string) => `Try again after ${time}.` },
  oidcReturning: { zh: '正在返回平台…', en: 'Coming back to the platform…' },
  oidcAgain: { zh: '重新登录', en: 'Sign in again' },
  startOver: { zh: '换个账号登录', en: 'Sign in as somebody else' },
} as const satisfies Catalogue;

export const secondFactorWords = {
  title: { zh: '第二步验证', en: 'Second step' },
  hint: { zh: '打开验证器，输入当前显示的 6 位数字。', en: 'Open your authenticator and enter the six digits.' },
  code: { zh: '验证码', en: 'Code' },
  recovery: { zh: '备用码', en: 'Recovery code' },
  useRecovery: { zh: '手机不在身边？使用备用码', en: 'No phone at hand? Use a recovery code' },
  useCode: { zh: '使用验证器', en: 'Use the authenticator' },
  passkey: { zh: '用通行密钥验证', en: 'Use a passkey' },
  act: { zh: '验证', en: 'Confirm' },
} as const satisfies Catalogue;

export const newPasswordWords = {
  title: { zh: '设置新密码', en: 'Choose a new password' },
  hint: { zh: '这是您自己的密码，管理员也看不到。', en: 'This is your own password; nobody else can see it.' },
  current: { zh: '当前密码', en: 'Current password' },
  password: { zh: '新密码', en: 'New password' },
  again: { zh: '再输一次', en: 'Once more' },
  tooShort: { zh: '不符合下面的要求', en: 'Does not follow the rule below' },
  differs: { zh: '两次输入不一致', en: 'The two are not the same' },
  act: { zh: '保存密码', en: 'Save password' },
  saved: { zh: '密码已修改', en: 'Password changed' },
} as const satisfies Catalogue;

export const enrolWords = {
  title: { zh: '设置第二验证方式', en: 'Set up a second factor' },
  hint: {
    zh: '仅有密码不够安全。请任选一种，之后登录时会用到。',
    en: 'A password alone is not enough. Choose one of these; you will use it whenever you sign in.',
  },
  totp: { zh: '手机验证器', en: 'Authenticator app' },
  passkey: { zh: '通行密钥', en: 'Passkey' },
  scan: { zh: '用验证器扫描二维码：', en: 'Scan this with your authenticator:' },
  qr: { zh: '验证器二维码', en: 'QR code for the authenticator' },
  orType: { zh: '不能扫码时，手工输入密钥：', en: 'Or type in the key:' },
  code: { zh: '验证器上的 6 位数字', en: 'Six digits that it shows' },
  enable: { zh: '启用', en: 'Enable' },
  passkeyHint: {
    zh: '用本机的指纹、面容、PIN 或安全钥匙登录，不必输入验证码。',
    en: 'Sign in with this device’s fingerprint, face or PIN, or with a security key.',
  },
  passkeyName: { zh: '名称', en: 'Name' },
  passkeyNameExample: { zh: '如：办公室电脑', en: 'Such as: office computer' },
  addPasskey: { zh: '添加通行密钥', en: 'Add a passkey' },
  passkeyNeedsHttps: {
    zh: '本页不是通过 https 打开的，浏览器不允许使用通行密钥。',
    en: 'The browser allows passkeys over https only.',
  },
  passkeyCancelled: { zh: '没有完成添加，请重试。', en: 'It was not added. Please try again.' },
  codesTitle: { zh: '备用码', en: 'Recovery codes' },
  codesHint: {
    zh: '手机丢失时，每个备用码可用一次。请现在打印或抄下保存，离开本页后不再显示。',
    en: 'Each works once, should you lose your phone. Print or note them now; they are not shown again.',
  },
  codesKept: { zh: '我已保存好备用码', en: 'I have kept the codes' },
  go: { zh: '继续', en: 'Continue' },
} as const satisfies Catalogue;

export const undertakingWords = {
  title: { zh: '保密承诺', en: 'Confidentiality' },
  read: { zh: '我已阅读并承诺遵守', en: 'I have read this and will keep to it' },
  readFirst: { zh: '请先勾选', en: 'Please tick this first' },
  act: { zh: '签署', en: 'Sign' },
  recordLanguage: { zh: '', en: 'The Chinese text is the text of record.' },
} as const satisfies Catalogue;

export const setUpWords = {
  title: { zh: '首次设置', en: 'First run' },
  hint: {
    zh: '设置本县和第一位安全管理员。其他人员由安全管理员添加。',
    en: 'Names the county and its first security administrator, who then adds everybody else.',
  },
  token: { zh: '初始化口令', en: 'Set-up token' },
  tokenHint: { zh: '服务器首次启动时显示在终端中。', en: 'The server shows it in its terminal at the first start.' },
  county: { zh: '县（市、区）名称', en: 'County' },
  office: { zh: '联席会议办公室名称', en: 'Joint office' },
  officeDefault: { zh: '县联席会议办公室', en: '县联席会议办公室' },
  administrator: { zh: '安全管理员', en: 'Security administrator' },
  name: { zh: '姓名', en: 'Name' },
  login: { zh: '登录名', en: 'Sign-in name' },
  loginHint: { zh: '3–40 位小写字母、数字、点、横线', en: '3–40 small letters, digits, dots, dashes' },
  phone: { zh: '电话', en: 'Telephone' },
  act: { zh: '完成设置', en: 'Set up' },
  done: { zh: '系统已完成初始化，请登录。', en: 'The platform is set up. Please sign in.' },
} as const satisfies Catalogue;
