import type { Route } from '../../../kernel/http/handle.ts';
import { listReminderRules } from './list-reminder-rules.ts';
import { setReminderRules } from './set-reminder-rules.ts';

export const reminderRoutes: readonly Route[] = [listReminderRules, setReminderRules];
