import type { Catalogue } from '../ui/words.ts';

export const presenceWords = {
  title: { zh: '请再次验证本人', en: 'Confirm that it is you' },
  text: {
    zh: '这一步影响较大，验证后几分钟内不再询问。',
    en: 'This step matters. You will not be asked again for a few minutes.',
  },
  way: { zh: '验证方式', en: 'How' },
  password: { zh: '密码', en: 'Password' },
  totp: { zh: '验证码', en: 'Code' },
  passkey: { zh: '通行密钥', en: 'Passkey' },
  code: { zh: '验证器上的 6 位数字', en: 'Six digits of the authenticator' },
  usePasskey: { zh: '用通行密钥验证', en: 'Use the passkey' },
  confirm: { zh: '验证', en: 'Confirm' },
  cancelled: {
    zh: '没有完成通行密钥验证，请重试或换一种方式。',
    en: 'The passkey was not used. Try again or choose another way.',
  },
} as const satisfies Catalogue;
