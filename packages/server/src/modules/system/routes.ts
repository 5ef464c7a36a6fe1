import type { Route } from '../../kernel/http/handle.ts';
import { changeCalendarDay } from './change-calendar-day.ts';
import { changeSettings } from './change-settings.ts';
import { importHolidayYear } from './import-holiday-year.ts';
import { listBackups } from './list-backups.ts';
import { listOutboxMessages } from './list-outbox-messages.ts';
import { listSettingsChanges } from './list-settings-changes.ts';
import { orderBackup } from './order-backup.ts';
import { readHolidayYear } from './read-holiday-year.ts';
import { readPlatform } from './read-platform.ts';
import { readSettings } from './read-settings.ts';
import { readSystemState } from './read-system-state.ts';
import { retryOutboxMessage } from './retry-outbox-message.ts';

export const systemRoutes: readonly Route[] = [
  readPlatform,
  readSettings,
  changeSettings,
  listSettingsChanges,
  readHolidayYear,
  importHolidayYear,
  changeCalendarDay,
  readSystemState,
  listBackups,
  orderBackup,
  listOutboxMessages,
  retryOutboxMessage,
];
