import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { kernelRefusals } from '../refusal.ts';
import { Passkey, PasskeyCreation, PasskeyId, PasskeyMade, PasskeyName } from './passkeys.ts';
import { passwordRefusals, secondFactorRefusals, signInRefusals } from './refusals.ts';
import { Enrolled, PresenceProof, SecondFactors, TotpCode, TotpOffer } from './second-factors.ts';

const onPasskey = z.strictObject({ passkeyId: PasskeyId });
const RecoveryCodes = z.strictObject({ recoveryCodes: z.array(z.string()) });

/** One's own second factors, and the proof that one is still there. */
export const secondFactorEndpoints = {
  readSecondFactors: endpoint({
    id: 'readSecondFactors',
    method: 'GET',
    path: '/api/me/second-factors',
    action: 'second-factor.read',
    summary: { zh: '我的第二验证方式', en: 'My second factors' },
    reply: SecondFactors,
  }),
  offerTotp: endpoint({
    id: 'offerTotp',
    method: 'POST',
    path: '/api/me/totp/offer',
    action: 'second-factor.offer-totp',
    summary: { zh: '获取验证器二维码', en: 'Get a QR code for an authenticator app' },
    reply: TotpOffer,
    refuses: [signInRefusals.stepNotDue, secondFactorRefusals.presenceNeeded],
    callsPerMinute: 20,
  }),
  enrolTotp: endpoint({
    id: 'enrolTotp',
    method: 'POST',
    path: '/api/me/totp',
    action: 'second-factor.enrol-totp',
    summary: { zh: '启用验证器', en: 'Enrol an authenticator app' },
    body: z.strictObject({ code: TotpCode }),
    reply: Enrolled,
    refuses: [
      signInRefusals.stepNotDue,
      secondFactorRefusals.presenceNeeded,
      secondFactorRefusals.noOffer,
      secondFactorRefusals.wrongCode,
    ],
    callsPerMinute: 20,
  }),
  removeTotp: endpoint({
    id: 'removeTotp',
    method: 'POST',
    path: '/api/me/totp/remove',
    action: 'second-factor.remove-totp',
    summary: { zh: '停用验证器', en: 'Remove the authenticator app' },
    refuses: [secondFactorRefusals.presenceNeeded, secondFactorRefusals.noneEnrolled, secondFactorRefusals.last],
  }),
  offerPasskey: endpoint({
    id: 'offerPasskey',
    method: 'POST',
    path: '/api/me/passkeys/offer',
    action: 'second-factor.offer-passkey',
    summary: { zh: '准备添加通行密钥', en: 'Prepare a new passkey' },
    reply: PasskeyCreation,
    refuses: [signInRefusals.stepNotDue, secondFactorRefusals.presenceNeeded, secondFactorRefusals.tooManyPasskeys],
    callsPerMinute: 20,
  }),
  enrolPasskey: endpoint({
    id: 'enrolPasskey',
    method: 'POST',
    path: '/api/me/passkeys',
    action: 'second-factor.enrol-passkey',
    summary: { zh: '添加通行密钥', en: 'Add a passkey' },
    body: z.strictObject({ name: PasskeyName, made: PasskeyMade }),
    reply: z.strictObject({ ...Enrolled.shape, passkey: Passkey }),
    refuses: [
      signInRefusals.stepNotDue,
      secondFactorRefusals.presenceNeeded,
      secondFactorRefusals.passkeyRefused,
      secondFactorRefusals.passkeyKnown,
      secondFactorRefusals.tooManyPasskeys,
    ],
    callsPerMinute: 20,
  }),
  removePasskey: endpoint({
    id: 'removePasskey',
    method: 'POST',
    path: '/api/me/passkeys/:passkeyId/remove',
    action: 'second-factor.remove-passkey',
    summary: { zh: '删除通行密钥', en: 'Remove a passkey' },
    params: onPasskey,
    refuses: [secondFactorRefusals.presenceNeeded, secondFactorRefusals.last, kernelRefusals.notFound],
  }),
  renewRecoveryCodes: endpoint({
    id: 'renewRecoveryCodes',
    method: 'POST',
    path: '/api/me/recovery-codes',
    action: 'second-factor.renew-recovery-codes',
    summary: { zh: '重新生成备用码', en: 'Make new recovery codes' },
    reply: RecoveryCodes,
    refuses: [secondFactorRefusals.presenceNeeded, secondFactorRefusals.noneEnrolled],
    callsPerMinute: 10,
  }),
  confirmPresence: endpoint({
    id: 'confirmPresence',
    method: 'POST',
    path: '/api/me/presence',
    action: 'session.confirm-presence',
    summary: { zh: '再次验证本人', en: 'Confirm that it is you' },
    body: PresenceProof,
    reply: z.strictObject({ presentUntil: z.iso.datetime({ offset: true }) }),
    refuses: [
      signInRefusals.locked,
      passwordRefusals.wrongCurrent,
      passwordRefusals.noPassword,
      secondFactorRefusals.wrongCode,
      secondFactorRefusals.passkeyRefused,
    ],
    callsPerMinute: 20,
  }),
} as const;
