import { refusal } from '../refusal.ts';

export const bankApiRefusals = {
  keyFault: refusal('bank-key-fault', 422, {
    zh: '请粘贴公钥（PEM，-----BEGIN PUBLIC KEY-----），算法为 Ed25519 或 ECDSA P-256。切勿提交私钥。',
    en: 'Paste a public key (PEM, -----BEGIN PUBLIC KEY-----) of Ed25519 or ECDSA P-256; never a private key.',
  }),
  keyKnown: refusal('bank-key-known', 409, { zh: '这个公钥已经登记过。', en: 'This key was registered before.' }),
  keysEnough: refusal('bank-keys-enough', 409, {
    zh: '同一银行最多两个有效密钥，请先吊销不用的。',
    en: 'A bank has two keys in force at most; revoke one first.',
  }),
  keyTerm: refusal('bank-key-term', 422, {
    zh: '有效期须在今后两年之内。',
    en: 'The key must end within two years from now.',
  }),
  keyState: refusal('bank-key-state', 409, {
    zh: '密钥当前状态不能这样操作。',
    en: 'The state of the key does not allow this.',
  }),
  fingerprintDiffers: refusal('bank-key-fingerprint', 409, {
    zh: '指纹与登记的公钥不一致，请与银行当面或电话核对。',
    en: 'The fingerprint is not that of the key; compare it with the bank.',
  }),
  urlNotAllowed: refusal('webhook-url', 422, {
    zh: '推送地址须为 https 公网地址，不得含账号口令。',
    en: 'The address must be https, public, and without a login in it.',
  }),
  noWebhook: refusal('webhook-none', 409, {
    zh: '该银行没有启用推送地址。',
    en: 'The bank has no webhook that is on.',
  }),
  beingSent: refusal('webhook-waiting', 409, {
    zh: '这一条已送达或正在推送。',
    en: 'It was delivered, or is being sent.',
  }),
  messageFault: refusal('bank-message-fault', 422, {
    zh: '报文有误，未办理，逐项原因见 faults。',
    en: 'The message has faults and was not taken; see faults.',
  }),
  messageOfOther: refusal('bank-message-other', 409, {
    zh: '报文不是对这件指令的反馈，请核对报文代码和业务申请编号。',
    en: 'The message is no answer to this order; compare its code and ApplicationID.',
  }),
} as const;
