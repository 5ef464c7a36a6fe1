import { bankApiEndpoints } from '@lianfang/contract/bank-api/endpoints';
import { v7 as uuid } from 'uuid';
import { handle } from '../../../kernel/http/handle.ts';
import { readPublicKey } from '../../../kernel/http/signatures/public-key.ts';
import { notify } from '../../notifications/index.ts';
import { unitSubject } from '../../units/index.ts';
import { insertBankKey, lockOpenKeys } from './bank-key-store.ts';
import { freshKey } from './bank-key-views.ts';
import { personIdOf } from '../../../kernel/access/actor.ts';

/** One in force and its successor: a bank changes keys without a moment in which none counts. */
const mostKeys = 2;
/** Two years, in hours. */
const longestLife = 2 * 366 * 24;

/** A bank registers the public half of a key. It counts once the system administrator has confirmed it. */
export const registerBankKey = handle(
  bankApiEndpoints.registerBankKey,
  ({ params, tx }) => unitSubject(tx, params.unitId),
  async ({ body, subject, actor, tx, now, refuse, made }) => {
    const key = readPublicKey(body.publicKey) ?? refuse('bank-key-fault');
    const until = Temporal.Instant.from(body.validUntil);
    const isTimely =
      Temporal.Instant.compare(until, now) > 0 && Temporal.Instant.compare(until, now.add({ hours: longestLife })) <= 0;
    if (!isTimely) refuse('bank-key-term');
    const { unit } = subject;
    if ((await lockOpenKeys(tx, unit.id, now)).length >= mostKeys) refuse('bank-keys-enough');
    const id = uuid();
    const isNew = await insertBankKey(tx, {
      id,
      unit_id: unit.id,
      name: body.name,
      algorithm: key.algorithm,
      public_key: key.key.export({ type: 'spki', format: 'pem' }).toString(),
      fingerprint: key.fingerprint,
      registered_by: personIdOf(actor),
      registered_at: now.toString(),
      valid_until: until.toString(),
    });
    if (!isNew) refuse('bank-key-known');
    made({ kind: 'bank-key', id, unitId: unit.id });
    const words = {
      zh: `${unit.name}登记了系统密钥，请核对指纹后确认`,
      en: `${unit.name} registered a key: compare and confirm it`,
    };
    const told = { kind: 'system-notice' as const, subject: { kind: 'unit' as const, id: unit.id }, words, by: actor };
    await notify(tx, { ...told, to: { mayDo: 'bank-key.confirm', on: { ...subject.facts, authorId: nobody } } }, now);
    return freshKey(tx, id, actor, now);
  },
);

/** To find everybody who may confirm, whoever registered. */
const nobody = '00000000-0000-0000-0000-000000000000';
