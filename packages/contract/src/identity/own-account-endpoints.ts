import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { SessionId } from '../ids.ts';
import { Phone } from '../people/people.ts';
import { kernelRefusals } from '../refusal.ts';
import { CurrentPerson } from './current-person.ts';
import { GivenPassword, NewPassword } from './passwords.ts';
import { Preferences } from './preferences.ts';
import { deviceRefusals, passwordRefusals, signInRefusals } from './refusals.ts';
import { Device } from './sessions.ts';
import { Version } from '../values.ts';

/** One's own account. */
export const ownAccountEndpoints = {
  currentPerson: endpoint({
    id: 'currentPerson',
    method: 'GET',
    path: '/api/me',
    action: 'session.read-own',
    summary: { zh: '当前登录人', en: 'Who is signed in' },
    reply: CurrentPerson,
  }),
  changeProfile: endpoint({
    id: 'changeProfile',
    method: 'POST',
    path: '/api/me/profile',
    action: 'person.change-own-phone',
    summary: { zh: '修改本人电话', en: 'Change my telephone number' },
    body: z.strictObject({ phone: Phone.nullable(), version: Version }),
    reply: z.strictObject({ phone: Phone.nullable(), version: Version }),
    refuses: [kernelRefusals.changedMeanwhile],
  }),
  changePreferences: endpoint({
    id: 'changePreferences',
    method: 'POST',
    path: '/api/me/preferences',
    action: 'person.change-own-preferences',
    summary: { zh: '修改显示设置', en: 'Change language, theme and type size' },
    body: Preferences.partial(),
    reply: Preferences,
  }),
  changePassword: endpoint({
    id: 'changePassword',
    method: 'POST',
    path: '/api/me/password',
    action: 'password.change',
    summary: { zh: '修改密码', en: 'Change my password' },
    body: z.strictObject({ current: GivenPassword, password: NewPassword }),
    refuses: [
      signInRefusals.locked,
      passwordRefusals.noPassword,
      passwordRefusals.wrongCurrent,
      passwordRefusals.weak,
      passwordRefusals.usedBefore,
    ],
    callsPerMinute: 20,
  }),
  listDevices: endpoint({
    id: 'listDevices',
    method: 'GET',
    path: '/api/me/sessions',
    action: 'session.list-own',
    summary: { zh: '已登录的设备', en: 'Devices I am signed in on' },
    reply: z.strictObject({ rows: z.array(Device) }),
  }),
  endDevice: endpoint({
    id: 'endDevice',
    method: 'POST',
    path: '/api/me/sessions/:sessionId/end',
    action: 'session.end-own',
    summary: { zh: '让一台设备退出', en: 'Sign one device out' },
    params: z.strictObject({ sessionId: SessionId }),
    refuses: [deviceRefusals.ended],
  }),
  endOtherDevices: endpoint({
    id: 'endOtherDevices',
    method: 'POST',
    path: '/api/me/sessions/end-others',
    action: 'session.end-others',
    summary: { zh: '让其他设备全部退出', en: 'Sign all other devices out' },
    reply: z.strictObject({ ended: z.number().int() }),
  }),
} as const;
