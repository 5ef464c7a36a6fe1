import { auditName } from '../access/actor.ts';
import type { Call } from './call.ts';
import type { Endpoint } from '@lianfang/contract/endpoint';
import { Refused, refuse } from './refused.ts';

/**
 * Runs a command and keeps its reply under the client's Idempotency-Key, in the same transaction. A repeat with the
 * same key and body gets the kept reply and changes nothing; the same key with another body is refused. What is kept
 * is sealed, and the body only as a keyed hash: there are passwords in some bodies and in some replies.
 */
export const answerOnce = async (
  call: Call<Endpoint>,
  endpoint: string,
  key: string | null,
  run: () => Promise<unknown>,
  record: () => Promise<void>,
): Promise<unknown> => {
  if (key === null || call.actor.kind === 'anonymous') {
    const answer = await run();
    await record();
    return answer;
  }
  const actor = auditName(call.actor);
  const { secrets } = call.platform;
  const hash = secrets.mac(JSON.stringify([endpoint, call.params, call.body]));
  const mark = { key, actor, endpoint, request_hash: hash, reply: 'null', at: call.now.toString() };
  const fresh = await call.tx
    .insertInto('idempotent_reply')
    .values(mark)
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst();
  if (!fresh) return keptReply(call, actor, key, hash);
  const answer = await run().catch((error: unknown) => forget(call, actor, key, error));
  await call.tx
    .updateTable('idempotent_reply')
    .set({ reply: JSON.stringify(secrets.seal(JSON.stringify(answer ?? null), placeOf(actor, key))) })
    .where('actor', '=', actor)
    .where('key', '=', key)
    .execute();
  await record();
  return answer;
};

const placeOf = (actor: string, key: string): string => `idempotent_reply.reply:${actor}:${key}`;

/** A failed attempt that is kept leaves no reply behind: its repeat is a new attempt. */
const forget = async (call: Call<Endpoint>, actor: string, key: string, error: unknown): Promise<never> => {
  if (error instanceof Refused && error.keeps)
    await call.tx.deleteFrom('idempotent_reply').where('actor', '=', actor).where('key', '=', key).execute();
  throw error;
};

const keptReply = async (call: Call<Endpoint>, actor: string, key: string, hash: string): Promise<unknown> => {
  const kept = await call.tx
    .selectFrom('idempotent_reply')
    .select(['request_hash', 'reply'])
    .where('actor', '=', actor)
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  if (kept.request_hash !== hash) refuse('bad-request', { header: 'idempotency-key' });
  return JSON.parse(call.platform.secrets.open(String(kept.reply), placeOf(actor, key)));
};
