import { ownAccountEndpoints } from '@lianfang/contract/identity/own-account-endpoints';
import { type Device, SignInMethod } from '@lianfang/contract/identity/sessions';
import { SessionId } from '@lianfang/contract/ids';
import { handleAll } from '../../kernel/http/handle.ts';
import { ownPerson } from './own-person.ts';
import { sessionsInForce } from './session-views.ts';

/** Where the caller is signed in, this device first, then the latest used. */
export const listDevices = handleAll(ownAccountEndpoints.listDevices, async ({ actor, tx, now }) => {
  const person = await ownPerson(tx, actor);
  const current = actor.kind === 'person' ? actor.sessionId : '';
  const rows = (await sessionsInForce(tx, person.id, now)).map((row): Device => ({
    id: SessionId.parse(row.id),
    device: row.device,
    address: row.address,
    method: SignInMethod.parse(row.method),
    openedAt: row.opened_at,
    seenAt: row.seen_at,
    current: row.id === current,
  }));
  return { rows: rows.toSorted((one, other) => Number(other.current) - Number(one.current)) };
});
