import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { kernelRefusals } from '../refusal.ts';
import { Name, pageOf, PageQuery } from '../values.ts';
import { calendarEndpoints } from './calendar-endpoints.ts';
import { Backup, OutboxMessage, OutboxMessageId, OutboxState, SystemState } from './operations.ts';
import { systemRefusals } from './refusals.ts';
import { CountySettings, SettingsChange, SettingsVersion } from './settings.ts';

/** What clients may ask of the installation itself. */
export const systemEndpoints = {
  ...calendarEndpoints,
  readPlatform: endpoint({
    id: 'readPlatform',
    method: 'GET',
    path: '/api/platform',
    action: 'platform.read',
    summary: { zh: '平台名称', en: 'What the platform is called and whom to call for help' },
    reply: z.strictObject({ name: Name.nullable(), helpLine: z.string().nullable(), version: z.string() }),
  }),
  readSettings: endpoint({
    id: 'readSettings',
    method: 'GET',
    path: '/api/system/settings',
    action: 'settings.read',
    summary: { zh: '系统设置', en: 'The settings' },
    reply: SettingsVersion,
  }),
  changeSettings: endpoint({
    id: 'changeSettings',
    method: 'PUT',
    path: '/api/system/settings',
    action: 'settings.change',
    summary: { zh: '修改系统设置', en: 'Change the settings' },
    body: z.strictObject({ settings: CountySettings, version: z.number().int().nonnegative() }),
    reply: SettingsVersion,
    refuses: [kernelRefusals.changedMeanwhile],
  }),
  listSettingsChanges: endpoint({
    id: 'listSettingsChanges',
    method: 'GET',
    path: '/api/system/settings/changes',
    action: 'settings.read',
    summary: { zh: '系统设置的修改记录', en: 'How the settings were changed, newest first' },
    query: z.strictObject(PageQuery),
    reply: pageOf(SettingsChange),
  }),
  readSystemState: endpoint({
    id: 'readSystemState',
    method: 'GET',
    path: '/api/system/state',
    action: 'system.read-state',
    summary: { zh: '运行状况', en: 'How the installation stands' },
    reply: SystemState,
  }),
  listBackups: endpoint({
    id: 'listBackups',
    method: 'GET',
    path: '/api/system/backups',
    action: 'backup.read',
    summary: { zh: '备份', en: 'Backups, newest first' },
    query: z.strictObject(PageQuery),
    reply: pageOf(Backup),
  }),
  orderBackup: endpoint({
    id: 'orderBackup',
    method: 'POST',
    path: '/api/system/backups',
    action: 'backup.order',
    summary: { zh: '立即备份', en: 'Have a backup written now' },
    reply: Backup,
    refuses: [systemRefusals.backupRunning],
    callsPerMinute: 6,
  }),
  listOutboxMessages: endpoint({
    id: 'listOutboxMessages',
    method: 'GET',
    path: '/api/system/outbox',
    action: 'outbox.read',
    summary: { zh: '外发消息', en: 'Messages to the outside, newest first' },
    query: z.strictObject({ ...PageQuery, state: OutboxState.optional() }),
    reply: pageOf(OutboxMessage),
  }),
  retryOutboxMessage: endpoint({
    id: 'retryOutboxMessage',
    method: 'POST',
    path: '/api/system/outbox/:messageId/retry',
    action: 'outbox.retry',
    summary: { zh: '重发消息', en: 'Send a message again that was given up' },
    params: z.strictObject({ messageId: OutboxMessageId }),
    reply: OutboxMessage,
    refuses: [systemRefusals.notGivenUp],
  }),
} as const;
