import { refusal } from './refusal.ts';

/** What a request signed under RFC 9421 may be refused for, at any endpoint; `detail` says what exactly was wrong. */
export const signatureRefusals = {
  malformed: refusal('signature-malformed', 400, {
    zh: '签名头 Signature-Input 或 Signature 格式有误，应各含一个同名签名（RFC 9421 第4节）。',
    en: 'Signature-Input and Signature must each carry one signature of one label (RFC 9421, 4).',
  }),
  incomplete: refusal('signature-incomplete', 400, {
    zh: '签名未覆盖必需的内容或缺少必需的参数，见 missing。',
    en: 'The signature does not cover, or does not say, all that it must; see missing.',
  }),
  digestWrong: refusal('digest-wrong', 400, {
    zh: '正文与 Content-Digest 不一致（RFC 9530）。',
    en: 'The content is not that of Content-Digest (RFC 9530).',
  }),
  keyUnknown: refusal('signature-key-unknown', 401, { zh: '没有这个密钥。', en: 'There is no such key.' }),
  keyEnded: refusal('signature-key-ended', 401, {
    zh: '密钥未确认、已过期或已吊销，见 state。',
    en: 'The key is not confirmed, has expired or was revoked; see state.',
  }),
  clock: refusal('signature-clock', 401, {
    zh: '签名时间与本系统时间相差过大，请校时，见 serverTime。',
    en: 'The signature was made too far from our time; set the clock, see serverTime.',
  }),
  expired: refusal('signature-expired', 401, {
    zh: '签名已过有效期，或有效期长于允许值。',
    en: 'The signature has expired, or would hold for longer than allowed.',
  }),
  replayed: refusal('signature-replayed', 401, {
    zh: '此签名已经用过，请换随机数重新签名。',
    en: 'This signature has been used before; sign again with another nonce.',
  }),
  wrong: refusal('signature-wrong', 401, {
    zh: '签名与内容、密钥不符。',
    en: 'The signature does not fit the content and the key.',
  }),
} as const;
