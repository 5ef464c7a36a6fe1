import { accountKey } from '@lianfang/contract/watch-list/account-key';
import { watchEndpoints } from '@lianfang/contract/watch-list/endpoints';
import type { WatchCheck } from '@lianfang/contract/watch-list/watch-entries';
import type { Actor } from '../../../kernel/access/actor.ts';
import { visibleTo } from '../../../kernel/access/decide.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import { handleAll } from '../../../kernel/http/handle.ts';
import { allEntries, entryNumberText } from './entry-subject.ts';
import { receivedEntries } from './received-entries.ts';
import { macOfAccount } from './watched.ts';

/** A bank learns only of what was delivered to it, the police of their own entries. */
const entryFor = async (tx: Reader, actor: Actor, key: string, now: Temporal.Instant): Promise<WatchCheck['entry']> => {
  const received = await receivedEntries(tx, actor)
    .where('account_key', '=', key)
    .where('change', '=', 'listing')
    .executeTakeFirst();
  if (received) {
    const { law: basis, issuer, valid_until: validUntil, appeal } = received;
    return { number: entryNumberText(received), basis, issuer: issuer ?? '', validUntil, appeal };
  }
  const own = await tx
    .selectFrom(allEntries(tx, now).as('found'))
    .selectAll()
    .where((eb) => visibleTo(actor, 'watch.read', { unitPath: eb.ref('unit_path') }))
    .where('account_key', '=', key)
    .where('state', '=', 'in-force')
    .executeTakeFirst();
  if (!own) return null;
  const { basis, issuer, valid_until: validUntil, appeal } = own;
  return { number: entryNumberText(own), basis, issuer: issuer ?? '', validUntil, appeal };
};

/** Compares a number with the list, sign by sign: it is there or it is not. The check itself is an entry of the trail. */
export const checkAccount = handleAll(
  watchEndpoints.checkAccount,
  async ({ actor, body, tx, now, platform, refuse, note }) => {
    const key = accountKey(body.number);
    if (key === null) return refuse('watch-bad-number');
    const entry = await entryFor(tx, actor, key, now);
    const mac = macOfAccount(platform.secrets, key);
    note({ tail: key.slice(-4), mac, purpose: body.purpose, isListed: entry !== null });
    return { number: key, isListed: entry !== null, entry };
  },
);
