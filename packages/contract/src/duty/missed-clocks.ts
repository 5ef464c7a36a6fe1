import { z } from 'zod';
import { MissedClockId, OrderId } from '../ids.ts';
import { OrderClock, OrderKind } from '../orders/orders.ts';
import { Abilities, Line, Moment, Name, Version } from '../values.ts';

/**
 * A clock of an order that ran out before somebody did what it asked for: the answer of a bank, the answer to an
 * objection, or the end of a restriction that the platform noticed late. No account and no case is told here.
 */
export const MissedClock = z.strictObject({
  id: MissedClockId,
  orderId: OrderId,
  kind: OrderKind,
  clock: OrderClock.shape.kind,
  number: Line,
  bankName: Name,
  unitName: Name,
  dueAt: Moment,
  /** When the platform noticed it; later than due where it was not running. */
  noticedAt: Moment,
  /** When the act came that was owed; null while it is owed. */
  settledAt: Moment.nullable(),
  /** Who was told when it was noticed. */
  toldNames: z.array(Name),
  /** Why it came late, said by whoever owed the act. */
  cause: Line.nullable(),
  causedByName: Name.nullable(),
  /** What the joint office or the head of police noted of it. */
  note: Line.nullable(),
  notedByName: Name.nullable(),
  version: Version,
  abilities: Abilities,
});
export type MissedClock = z.infer<typeof MissedClock>;
