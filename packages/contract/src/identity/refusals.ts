import { refusal } from '../refusal.ts';

export const setupRefusals = {
  done: refusal('setup-already-done', 409, {
    zh: '系统已完成初始化，请直接登录。',
    en: 'The platform is already set up. Please sign in.',
  }),
  wrongToken: refusal('setup-token-wrong', 403, {
    zh: '初始化口令不正确，请查看服务器首次启动时显示的口令。',
    en: 'Wrong set-up token. The server prints it at its first start.',
  }),
} as const;

export const signInRefusals = {
  wrongCredentials: refusal('credentials-wrong', 401, {
    zh: '登录名或密码不正确。',
    en: 'Wrong sign-in name or password.',
  }),
  /** detail: `until` (moment), `minutes` (whole minutes left), `of` ("login" or "address"). */
  locked: refusal('sign-in-locked', 423, {
    zh: '失败次数过多，已暂停登录，请在提示的时间之后再试，或联系安全管理员解锁。',
    en: 'Too many failures. Sign-in is paused until the time shown; a security administrator can unlock it.',
  }),
  suspended: refusal('account-suspended', 403, {
    zh: '账号已停用，请联系安全管理员。',
    en: 'This account is suspended. Ask a security administrator.',
  }),
  temporaryExpired: refusal('temporary-password-expired', 403, {
    zh: '临时密码已过期，请联系安全管理员重新发放。',
    en: 'The temporary password has expired. Ask a security administrator for a new one.',
  }),
  notLocked: refusal('sign-in-not-locked', 409, { zh: '该账号没有被锁定。', en: 'This sign-in is not locked.' }),
  notSignedIn: refusal('not-signed-in', 409, { zh: '该人员没有登录的设备。', en: 'Not signed in on any device.' }),
  /** detail: `stage`. The page should go to the step that is due. */
  stepNotDue: refusal('sign-in-step-not-due', 409, {
    zh: '登录步骤已变化，请按页面提示继续。',
    en: 'Another step of signing in is due.',
  }),
} as const;

export const passwordRefusals = {
  /** detail: `faults`, words of `passwordFaults` in password-rules. */
  weak: refusal('password-too-weak', 422, {
    zh: '密码不符合要求，请按提示修改。',
    en: 'The password does not follow the rules shown.',
  }),
  usedBefore: refusal('password-used-before', 422, {
    zh: '不能使用最近 5 次用过的密码。',
    en: 'One of your last five passwords cannot be used again.',
  }),
  wrongCurrent: refusal('current-password-wrong', 422, {
    zh: '当前密码不正确。',
    en: 'The current password is wrong.',
  }),
  noPassword: refusal('no-password', 409, {
    zh: '该账号没有密码，请用通行密钥或统一身份认证登录。',
    en: 'This account has no password.',
  }),
} as const;

export const secondFactorRefusals = {
  wrongCode: refusal('second-factor-wrong', 422, {
    zh: '验证码不正确或已使用过，请输入最新的验证码。',
    en: 'The code is wrong or was used before. Enter the newest one.',
  }),
  passkeyRefused: refusal('passkey-refused', 422, {
    zh: '通行密钥验证未通过，请重试。',
    en: 'The passkey was not accepted. Please try again.',
  }),
  passkeyKnown: refusal('passkey-already-added', 409, {
    zh: '这个通行密钥已经添加过。',
    en: 'This passkey has already been added.',
  }),
  tooManyPasskeys: refusal('too-many-passkeys', 409, {
    zh: '最多添加 10 个通行密钥，请先删除不用的。',
    en: 'Ten passkeys at most. Remove one first.',
  }),
  noOffer: refusal('totp-offer-expired', 409, {
    zh: '二维码已过期，请重新获取。',
    en: 'The QR code has expired. Ask for a new one.',
  }),
  last: refusal('last-second-factor', 409, {
    zh: '这是唯一的第二验证方式，请先添加另一种。',
    en: 'This is your only second factor. Add another first.',
  }),
  noneEnrolled: refusal('no-second-factor', 409, {
    zh: '尚未设置第二验证方式。',
    en: 'No second factor is enrolled.',
  }),
  /** Answered by dangerous acts of every module: the web asks for `confirmPresence`, then repeats the act. */
  presenceNeeded: refusal('presence-needed', 403, {
    zh: '为确认是您本人，请再次验证后继续。',
    en: 'Confirm that it is you, then continue.',
  }),
} as const;

export const undertakingRefusals = {
  changed: refusal('undertaking-changed', 409, {
    zh: '保密承诺书已更新，请阅读最新版本。',
    en: 'The undertaking has changed. Please read the newest version.',
  }),
} as const;

export const oidcRefusals = {
  notConfigured: refusal('oidc-not-configured', 409, {
    zh: '未启用统一身份认证。',
    en: 'No identity provider is set up.',
  }),
  unreachable: refusal('oidc-unreachable', 503, {
    zh: '统一身份认证暂时无法连接，请稍后再试或用密码登录。',
    en: 'The identity provider cannot be reached. Try later, or use your password.',
  }),
  failed: refusal('oidc-failed', 422, {
    zh: '统一身份认证未通过或已过期，请重新登录。',
    en: 'The identity provider’s answer is not valid or has expired. Start again.',
  }),
  unknownPerson: refusal('oidc-person-unknown', 403, {
    zh: '统一身份认证已通过，但本系统中没有对应的人员，请联系安全管理员。',
    en: 'You are known to the identity provider but not here. Ask a security administrator.',
  }),
  notLinked: refusal('oidc-not-linked', 409, {
    zh: '该人员没有关联统一身份认证。',
    en: 'Not linked to the identity provider.',
  }),
  secretMissing: refusal('oidc-secret-missing', 422, {
    zh: '请填写客户端密钥。',
    en: 'The client secret is missing.',
  }),
  insecureIssuer: refusal('oidc-issuer-insecure', 422, {
    zh: '认证服务地址须为 https。',
    en: 'The issuer must be reached over https.',
  }),
} as const;

export const deviceRefusals = {
  ended: refusal('session-already-ended', 409, { zh: '该设备已退出。', en: 'This device is already signed out.' }),
} as const;
