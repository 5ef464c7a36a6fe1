import { dayOf } from '../clock/clock.ts';
import type { Transaction } from '../database/connect.ts';
import { chainEnd } from './chain-end.ts';
import { type AnchorText, canonicalAnchor } from './digests.ts';
import type { TrailKey } from './trail-key.ts';

/** Signs where today's chain stands, so that a rewriting within the day is found too. False where nothing is new. */
export const anchorHead = async (tx: Transaction, key: TrailKey, now: Temporal.Instant): Promise<boolean> => {
  const day = dayOf(now);
  const end = await chainEnd(tx, day);
  if (end.seq === 0) return false;
  const anchor: AnchorText = {
    day,
    ...end,
    anchoredAt: now.toString({ fractionalSecondDigits: 3 }),
    keyId: key.id,
  };
  const row = await tx
    .insertInto('audit_anchor')
    .values({
      day,
      seq: anchor.seq,
      hash: anchor.hash,
      key_id: key.id,
      signature: key.sign(canonicalAnchor(anchor)),
      anchored_at: anchor.anchoredAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('seq')
    .executeTakeFirst();
  return row !== undefined;
};
