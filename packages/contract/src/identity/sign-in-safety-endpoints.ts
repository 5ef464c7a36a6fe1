import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { PersonId } from '../ids.ts';
import { kernelRefusals } from '../refusal.ts';
import { oidcRefusals, secondFactorRefusals } from './refusals.ts';
import { SignInSettings, SignInSettingsText } from './sign-in-settings.ts';
import { SignInState, TemporaryPassword } from './sign-in-states.ts';

const onPerson = z.strictObject({ personId: PersonId });

/** What the security administrator does for others, and never for themselves. */
export const signInSafetyEndpoints = {
  readSignInState: endpoint({
    id: 'readSignInState',
    method: 'GET',
    path: '/api/people/:personId/sign-in',
    action: 'sign-in.read-state',
    summary: { zh: '查看登录状态', en: 'A person’s sign-in' },
    params: onPerson,
    reply: SignInState,
    readsPerson: true,
  }),
  resetPassword: endpoint({
    id: 'resetPassword',
    method: 'POST',
    path: '/api/people/:personId/reset-password',
    action: 'password.reset',
    summary: { zh: '重置密码', en: 'Reset a person’s password' },
    params: onPerson,
    reply: TemporaryPassword,
    refuses: [secondFactorRefusals.presenceNeeded],
  }),
  unlockPerson: endpoint({
    id: 'unlockPerson',
    method: 'POST',
    path: '/api/people/:personId/unlock',
    action: 'sign-in.unlock',
    summary: { zh: '解除登录锁定', en: 'Unlock a person’s sign-in' },
    params: onPerson,
  }),
  removeSecondFactor: endpoint({
    id: 'removeSecondFactor',
    method: 'POST',
    path: '/api/people/:personId/remove-second-factor',
    action: 'second-factor.remove',
    summary: { zh: '清除第二验证方式', en: 'Remove a person’s second factors' },
    params: onPerson,
    refuses: [secondFactorRefusals.presenceNeeded, secondFactorRefusals.noneEnrolled],
  }),
  endPersonDevices: endpoint({
    id: 'endPersonDevices',
    method: 'POST',
    path: '/api/people/:personId/end-sessions',
    action: 'session.end-of-person',
    summary: { zh: '让某人的设备全部退出', en: 'Sign a person out everywhere' },
    params: onPerson,
    reply: z.strictObject({ ended: z.number().int() }),
  }),
  unlinkOidc: endpoint({
    id: 'unlinkOidc',
    method: 'POST',
    path: '/api/people/:personId/unlink-oidc',
    action: 'sign-in.unlink-oidc',
    summary: { zh: '解除统一身份认证关联', en: 'Unlink a person from the identity provider' },
    params: onPerson,
    refuses: [secondFactorRefusals.presenceNeeded, oidcRefusals.notLinked],
  }),
  readSignInSettings: endpoint({
    id: 'readSignInSettings',
    method: 'GET',
    path: '/api/sign-in-settings',
    action: 'sign-in.read-settings',
    summary: { zh: '登录安全设置', en: 'Sign-in settings' },
    reply: SignInSettings,
  }),
  changeSignInSettings: endpoint({
    id: 'changeSignInSettings',
    method: 'POST',
    path: '/api/sign-in-settings',
    action: 'sign-in.change-settings',
    summary: { zh: '修改登录安全设置', en: 'Change the sign-in settings' },
    body: SignInSettingsText,
    reply: SignInSettings,
    refuses: [
      kernelRefusals.changedMeanwhile,
      secondFactorRefusals.presenceNeeded,
      oidcRefusals.secretMissing,
      oidcRefusals.insecureIssuer,
    ],
  }),
} as const;
