import type { bankApiEndpoints } from '@lianfang/contract/bank-api/endpoints';
import { all, anotherAuthor, withinUnit } from '../conditions.ts';
import { allow, type PolicyFor } from '../grant.ts';

const bank = allow(withinUnit, 'bank-officer');
const bankAndAdministrator = allow(withinUnit, 'bank-officer', 'system-admin');

/** Four eyes of two houses: the bank registers a key, the system administrator confirms it. Either revokes it at once. */
export const bankApiPolicy = {
  'bank-key.read': bankAndAdministrator,
  'bank-key.register': bank,
  'bank-key.confirm': allow(all(withinUnit, anotherAuthor), 'system-admin'),
  'bank-key.revoke': bankAndAdministrator,
  'bank-webhook.set': bank,
  'bank-webhook.resend': bankAndAdministrator,
  'bank-order.poll': allow(withinUnit, 'bank-officer', 'bank-system'),
} satisfies PolicyFor<typeof bankApiEndpoints>;
