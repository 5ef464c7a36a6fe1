import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { PasskeyRequest, PasskeySigned } from './passkeys.ts';
import { GivenPassword, NewPassword } from './passwords.ts';
import {
  oidcRefusals,
  passwordRefusals,
  secondFactorRefusals,
  signInRefusals,
  undertakingRefusals,
} from './refusals.ts';
import { SecondFactorProof } from './second-factors.ts';
import { SignInStep } from './sessions.ts';
import { Undertaking } from './undertakings.ts';
import { Version } from '../values.ts';

/** The ways into the platform, and the steps on the way. */
export const signInEndpoints = {
  signInWays: endpoint({
    id: 'signInWays',
    method: 'GET',
    path: '/api/sign-in',
    action: 'session.read-ways',
    summary: { zh: '可用的登录方式', en: 'Ways to sign in' },
    reply: z.strictObject({
      /** Words for the identity provider's button; null where none is set up. */
      oidcLabel: z.string().nullable(),
    }),
  }),
  signIn: endpoint({
    id: 'signIn',
    method: 'POST',
    path: '/api/sign-in',
    action: 'session.open',
    summary: { zh: '密码登录', en: 'Sign in with a password' },
    body: z.strictObject({ login: z.string().trim().toLowerCase().min(1).max(80), password: GivenPassword }),
    reply: SignInStep,
    refuses: [
      signInRefusals.wrongCredentials,
      signInRefusals.locked,
      signInRefusals.suspended,
      signInRefusals.temporaryExpired,
    ],
    callsPerMinute: 30,
  }),
  askPasskey: endpoint({
    id: 'askPasskey',
    method: 'POST',
    path: '/api/sign-in/passkey/challenge',
    action: 'session.ask-passkey',
    summary: { zh: '请求通行密钥验证', en: 'Ask for a passkey challenge' },
    reply: PasskeyRequest,
    callsPerMinute: 60,
  }),
  signInWithPasskey: endpoint({
    id: 'signInWithPasskey',
    method: 'POST',
    path: '/api/sign-in/passkey',
    action: 'session.open-with-passkey',
    summary: { zh: '通行密钥登录', en: 'Sign in with a passkey' },
    body: PasskeySigned,
    reply: SignInStep,
    refuses: [secondFactorRefusals.passkeyRefused, signInRefusals.locked, signInRefusals.suspended],
    callsPerMinute: 30,
  }),
  startOidc: endpoint({
    id: 'startOidc',
    method: 'POST',
    path: '/api/sign-in/oidc/start',
    action: 'session.start-oidc',
    summary: { zh: '转到统一身份认证', en: 'Go to the identity provider' },
    /** The browser goes to this address; the provider sends it back to the page /sign-in/oidc with `code` and `state`. */
    reply: z.strictObject({ address: z.url() }),
    refuses: [oidcRefusals.notConfigured, oidcRefusals.unreachable],
    callsPerMinute: 30,
  }),
  signInWithOidc: endpoint({
    id: 'signInWithOidc',
    method: 'POST',
    path: '/api/sign-in/oidc',
    action: 'session.open-with-oidc',
    summary: { zh: '统一身份认证登录', en: 'Sign in with the identity provider' },
    /** The query of the page /sign-in/oidc, as the provider sent it: "?code=…&state=…". */
    body: z.strictObject({ query: z.string().startsWith('?').max(4_000) }),
    reply: SignInStep,
    refuses: [
      oidcRefusals.notConfigured,
      oidcRefusals.unreachable,
      oidcRefusals.failed,
      oidcRefusals.unknownPerson,
      signInRefusals.suspended,
    ],
    callsPerMinute: 30,
  }),
  proveSecondFactor: endpoint({
    id: 'proveSecondFactor',
    method: 'POST',
    path: '/api/sign-in/second-factor',
    action: 'session.prove-second-factor',
    summary: { zh: '第二步验证', en: 'Prove the second factor' },
    body: SecondFactorProof,
    reply: SignInStep,
    refuses: [
      signInRefusals.stepNotDue,
      signInRefusals.locked,
      secondFactorRefusals.wrongCode,
      secondFactorRefusals.passkeyRefused,
    ],
    callsPerMinute: 30,
  }),
  setNewPassword: endpoint({
    id: 'setNewPassword',
    method: 'POST',
    path: '/api/sign-in/new-password',
    action: 'password.renew',
    summary: { zh: '设置新密码', en: 'Choose a new password while signing in' },
    body: z.strictObject({ password: NewPassword }),
    reply: SignInStep,
    refuses: [signInRefusals.stepNotDue, passwordRefusals.weak, passwordRefusals.usedBefore],
    callsPerMinute: 30,
  }),
  readUndertaking: endpoint({
    id: 'readUndertaking',
    method: 'GET',
    path: '/api/undertaking',
    action: 'undertaking.read',
    summary: { zh: '阅读保密承诺书', en: 'Read the confidentiality undertaking' },
    reply: Undertaking,
  }),
  acceptUndertaking: endpoint({
    id: 'acceptUndertaking',
    method: 'POST',
    path: '/api/undertaking/accept',
    action: 'undertaking.accept',
    summary: { zh: '签署保密承诺书', en: 'Accept the confidentiality undertaking' },
    body: z.strictObject({ version: Version, sha256: z.string().max(64) }),
    reply: SignInStep,
    refuses: [signInRefusals.stepNotDue, undertakingRefusals.changed],
  }),
  signOut: endpoint({
    id: 'signOut',
    method: 'POST',
    path: '/api/sign-out',
    action: 'session.close',
    summary: { zh: '退出登录', en: 'Sign out' },
  }),
} as const;
