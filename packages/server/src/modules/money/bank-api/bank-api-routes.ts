import type { Route } from '../../../kernel/http/handle.ts';
import { confirmBankKey } from './confirm-bank-key.ts';
import { listBankDeliveries } from './list-bank-deliveries.ts';
import { listBankKeys } from './list-bank-keys.ts';
import { listBankSystems } from './list-bank-systems.ts';
import { pollBankEvents } from './poll-bank-events.ts';
import { registerBankKey } from './register-bank-key.ts';
import { resendBankEvent } from './resend-bank-event.ts';
import { revokeBankKey } from './revoke-bank-key.ts';
import { setBankWebhook } from './set-bank-webhook.ts';

export const bankApiRoutes: readonly Route[] = [
  listBankSystems,
  listBankKeys,
  registerBankKey,
  confirmBankKey,
  revokeBankKey,
  setBankWebhook,
  listBankDeliveries,
  resendBankEvent,
  pollBankEvents,
];
