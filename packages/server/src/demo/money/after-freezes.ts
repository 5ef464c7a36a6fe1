import type { FundNetwork } from '@lianfang/bank-simulator/fund-network';
import type { CaseRecord } from '@lianfang/contract/cases/cases';
import type { OrderRecord } from '@lianfang/contract/orders/orders';
import type { ReturnRecord } from '@lianfang/contract/returns/returns';
import type { Stage } from '../stage.ts';
import { answerAsBank } from './bank-answers.ts';
import { endInTime } from './end-in-time.ts';
import { orderNextLayer, tellMovements } from './follow-money.ts';
import { listAccount, writeAppeal, writeToBank } from './keep-lists.ts';
import { type MemberBank, memberBanks } from './made-accounts.ts';
import { claimReturn, forwardReturn, mayGoBack, payReturn, reportReturn } from './return-money.ts';
import { orderNow } from './seal-drafts.ts';
import { writeRosters } from './write-rosters.ts';

interface Frozen {
  readonly found: CaseRecord;
  readonly freeze: OrderRecord;
}

/** What goes on after banks have stopped and frozen: movements are told, money goes back, an account is listed. */
export interface Aftermath {
  stopped(found: CaseRecord, stop: OrderRecord): void;
  frozen(found: CaseRecord, freeze: OrderRecord): void;
}

const followOn = (stage: Stage, network: FundNetwork, found: CaseRecord, stop: OrderRecord): void => {
  const { agenda, clock, dice } = stage;
  agenda.at(clock.now().add({ minutes: dice.between(4, 30) }), async () => {
    await tellMovements(stage, network, stop);
    if (!dice.chance(0.6)) return;
    agenda.at(clock.now().add({ minutes: dice.between(3, 25) }), async () => {
      for (const next of await orderNextLayer(stage, found))
        agenda.at(clock.now().add({ minutes: dice.between(4, 60) }), async () => {
          const answered = await answerAsBank(stage, next);
          if (answered === null) return;
          endInTime(stage, answered);
          await tellMovements(stage, network, answered);
        });
    });
  });
};

/** Opens the return of the first of these freezes whose money can go back to its victim; null where there is none. */
const openReturn = async (
  stage: Stage,
  frozen: Iterable<Frozen>,
  opened: Set<string>,
): Promise<ReturnRecord | null> => {
  for (const { found, freeze } of frozen) {
    const now = await orderNow(stage, freeze);
    if (opened.has(freeze.id) || !mayGoBack(found, now)) continue;
    opened.add(freeze.id);
    return claimReturn(stage, found, now);
  }
  return null;
};

/** Money of an early freeze goes back; of the latest, one report waits for the head, and one application for an officer. */
const planReturns = (stage: Stage, frozen: readonly Frozen[]): void => {
  const { agenda, end } = stage;
  const opened = new Set<string>();
  const paidFrom = end.subtract({ hours: 24 * 60 });
  agenda.at(paidFrom, async () => {
    const claimed = await openReturn(stage, frozen, opened);
    if (claimed === null) return;
    const forwarded = await forwardReturn(stage, await reportReturn(stage, claimed));
    agenda.at(paidFrom.add({ hours: 30 }), () => payReturn(stage, forwarded));
  });
  agenda.at(end.subtract({ hours: 24 * 4 }), async () => {
    const claimed = await openReturn(stage, frozen.toReversed(), opened);
    if (claimed !== null) await reportReturn(stage, claimed);
  });
  agenda.at(end.subtract({ hours: 26 }), async () => void (await openReturn(stage, frozen.toReversed(), opened)));
};

/** The first or the last freeze that is still in force, but for so many before it; null where there is none. */
const inForce = async (stage: Stage, frozen: readonly Frozen[], skipped = 0): Promise<Frozen | null> => {
  let left = skipped;
  for (const one of frozen) {
    if ((await orderNow(stage, one.freeze)).state !== 'executed') continue;
    if (left === 0) return one;
    left -= 1;
  }
  return null;
};

/** Plans it: of the last freeze an account is listed, and somebody appeals against the one before. */
export const openAftermath = (stage: Stage, network: FundNetwork): Aftermath => {
  const { agenda, dice, end } = stage;
  const frozen: Frozen[] = [];
  const before = (hours: number, happening: () => Promise<void>): void => agenda.at(end.subtract({ hours }), happening);
  const list = (one: Frozen | null, takers: readonly MemberBank[]) =>
    one === null ? undefined : listAccount(stage, one.found, one.freeze, takers);
  planReturns(stage, frozen);
  before(24 * 20, async () => list(await inForce(stage, frozen), memberBanks));
  before(3, async () => list(await inForce(stage, frozen.toReversed()), ['nongye']));
  before(24 * 9, () => writeRosters(stage));
  before(50, async () => {
    const chosen = await inForce(stage, frozen.toReversed(), 1);
    if (chosen) await writeAppeal(stage, chosen.freeze);
  });
  before(27, () => writeToBank(stage, 'nongshang'));
  return {
    stopped: (found, stop) => {
      if (stop.state === 'executed' && dice.chance(0.5)) followOn(stage, network, found, stop);
    },
    frozen: (found, freeze) => void (freeze.state === 'executed' && frozen.push({ found, freeze })),
  };
};
