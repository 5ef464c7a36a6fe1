import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import { sql } from 'kysely';
import { handleAll } from '../../../kernel/http/handle.ts';
import { replaceRules, rulesInForce, rulesRepeat } from './rule-store.ts';

/** Any number: two who set the rules at once do it one after the other. */
const rulesLock = 7_391_042;

/** Sets anew when units are reminded. */
export const setReminderRules = handleAll(supervisionEndpoints.setReminderRules, async (call) => {
  const { body, tx, now, refuse, note } = call;
  if (rulesRepeat(body.rules)) refuse('reminder-rules-repeat');
  await sql`select pg_advisory_xact_lock(${rulesLock})`.execute(tx);
  await replaceRules(tx, body.rules, now);
  note({ offsets: body.rules.map((rule) => rule.offset) });
  return { rules: await rulesInForce(tx) };
});
