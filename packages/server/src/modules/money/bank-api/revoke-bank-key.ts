import { bankApiEndpoints } from '@lianfang/contract/bank-api/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { revokeKey } from './bank-key-store.ts';
import { bankKeySubject, freshKey } from './bank-key-views.ts';
import { personIdOf } from '../../../kernel/access/actor.ts';

/** Ends a key at once. */
export const revokeBankKey = handle(
  bankApiEndpoints.revokeBankKey,
  ({ params, tx, now }) => bankKeySubject(tx, params.bankKeyId, now),
  async ({ body, subject, actor, tx, now, refuse }) => {
    const by = personIdOf(actor);
    if (!(await revokeKey(tx, subject.key.id, { by, reason: body.reason }, now))) refuse('bank-key-state');
    return freshKey(tx, subject.key.id, actor, now);
  },
);
