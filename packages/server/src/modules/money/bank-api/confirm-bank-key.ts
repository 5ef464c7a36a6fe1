import { bankApiEndpoints } from '@lianfang/contract/bank-api/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { confirmKey } from './bank-key-store.ts';
import { bankKeySubject, freshKey } from './bank-key-views.ts';
import { personIdOf } from '../../../kernel/access/actor.ts';

/** Confirms a key after its fingerprint was compared with the bank; from now on it counts. */
export const confirmBankKey = handle(
  bankApiEndpoints.confirmBankKey,
  ({ params, tx, now }) => bankKeySubject(tx, params.bankKeyId, now),
  async ({ body, subject, actor, tx, now, refuse, note }) => {
    const { key } = subject;
    if (body.fingerprint !== key.fingerprint) refuse('bank-key-fingerprint');
    if (!(await confirmKey(tx, key.id, personIdOf(actor), now))) refuse('bank-key-state');
    note({ fingerprint: key.fingerprint });
    return freshKey(tx, key.id, actor, now);
  },
);
