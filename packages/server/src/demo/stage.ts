import type { PersonId, UnitId } from '@lianfang/contract/ids';
import type { VirtualClock } from '../kernel/clock/clock.ts';
import type { Platform } from '../kernel/http/platform.ts';
import type { Agenda } from './agenda.ts';
import type { Dice } from './dice.ts';
import type { Ask } from './hand.ts';

/** What the invented county plays on. */
export interface Stage {
  readonly platform: Platform;
  readonly clock: VirtualClock;
  readonly agenda: Agenda;
  readonly dice: Dice;
  /** When the play ends: the real now. */
  readonly end: Temporal.Instant;
  /** Ids of units by their code; 'county' and 'office' are among them. */
  readonly unitIds: Map<string, UnitId>;
  /** Ids of people by their sign-in name. */
  readonly personIds: Map<string, PersonId>;
  /** The platform as asked by this person now. */
  as(login: string): Promise<Ask>;
}

/** A thing that the play has put there; a miss is a fault of the play itself. */
export const known = <K, V>(from: ReadonlyMap<K, V>, key: K): V => {
  const found = from.get(key);
  if (found === undefined) throw new Error(`demo: unknown ${String(key)}`);
  return found;
};
