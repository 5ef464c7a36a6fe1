import { type Actor, personIdOf } from '../../../kernel/access/actor.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';
import type { Platform } from '../../../kernel/http/platform.ts';
import { sealPapers } from '../../documents/index.ts';
import { orderFacts } from './order-facts.ts';
import { orderPaper } from './order-paper.ts';
import { personPaper } from './person-paper.ts';

/** Seals the papers of orders in the transaction that seals the orders: to the bank, and to the person it restricts. */
export const sealOrderPapers = async (
  tx: Transaction,
  platform: Platform,
  orderIds: readonly string[],
  actor: Actor,
  now: Temporal.Instant,
): Promise<void> => {
  const facts = await orderFacts(tx, orderIds, now);
  const drafts = facts.flatMap((one) => [orderPaper(one), personPaper(one)]).filter((draft) => draft !== null);
  await sealPapers(tx, platform, drafts, personIdOf(actor), now);
};
