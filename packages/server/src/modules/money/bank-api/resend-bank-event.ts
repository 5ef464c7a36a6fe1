import { bankApiEndpoints } from '@lianfang/contract/bank-api/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { bankDeliveryOf, bankEventRows, bankEventSubject } from './bank-event-views.ts';
import { postEvent } from './post-bank-event.ts';

/** Sends an event again that was given up, or that its bank had no webhook for; under the same event id. */
export const resendBankEvent = handle(
  bankApiEndpoints.resendBankEvent,
  ({ params, tx }) => bankEventSubject(tx, params.bankEventId),
  async ({ subject: { row }, actor, tx, now, platform, refuse }) => {
    if (row.state !== 'unsent' && row.state !== 'dead') refuse('webhook-waiting');
    if (!(await postEvent({ tx, now, platform }, row.id, now.toString()))) refuse('webhook-none');
    const fresh = await bankEventRows(tx).where('bank_event.id', '=', row.id).executeTakeFirstOrThrow();
    return bankDeliveryOf(fresh, actor);
  },
);
