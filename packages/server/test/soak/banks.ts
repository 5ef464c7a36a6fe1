import { diceOf } from '@lianfang/bank-simulator/dice';
import { createFundNetwork } from '@lianfang/bank-simulator/fund-network';
import { type BankFigures, type SimulatedBank, simulateBank } from '@lianfang/bank-simulator/simulate-bank';
import { serveWebhooks } from '@lianfang/bank-simulator/webhook-server';
import type { Hand } from './hand.ts';
import { registerKeys, type SoakPeople } from './people.ts';

/** The banks of a soak, at work over one network of accounts. */
export interface SoakBanks {
  sum(read: (figures: BankFigures) => number): number;
  webhooks(): { readonly taken: number; readonly refused: number; readonly failed: number };
  stop(): Promise<void>;
}

const troubles = ['not-sent', 'answer-lost', 'too-late', 'sent-twice'] as const;

/** Where banks find the platform, and what goes wrong on the way. */
export interface BankTroubles {
  readonly origin: string;
  /** Share of calls and messages that fail. */
  readonly failing: number;
  /** Hears of every message before its bank does, and before it is answered. */
  readonly onEvent?: () => void;
}

/** Opens them: each with its own confirmed key and webhook, such a share of whose calls and messages fails. */
export const openBanks = async (
  hand: Hand,
  people: SoakPeople,
  { origin, failing, onEvent = () => {} }: BankTroubles,
): Promise<SoakBanks> => {
  const byUnit = new Map<string, SimulatedBank>();
  const at = () => origin;
  const hooks = await serveWebhooks({
    origin: at,
    dice: diceOf('webhooks'),
    failing,
    hear: (unitId, event) => {
      onEvent();
      byUnit.get(unitId)?.hear(event);
    },
  });
  const network = createFundNetwork({ seed: 'soak', banks: people.banks.map(({ name }) => name) });
  for (const { unitId, key } of await registerKeys(hand, people, hooks.urlOf)) {
    const pace = { delay: [0, 200], pause: 500, watchPause: 2000 } as const;
    byUnit.set(unitId, simulateBank({ origin: at, key, seed: `bank ${unitId}`, network, failing, ...pace }));
  }
  let stopping: Promise<void> | null = null;
  const end = async (): Promise<void> => {
    await Promise.all([...byUnit.values()].map((bank) => bank.stop()));
    await hooks.stop();
  };
  return {
    sum: (read) => [...byUnit.values()].reduce((total, bank) => total + read(bank.figures()), 0),
    webhooks: hooks.figures,
    stop: () => {
      stopping ??= end();
      return stopping;
    },
  };
};

/** What the banks went through, for the figures. */
export const bankRows = ({ sum, webhooks }: SoakBanks): [string, string][] => {
  const { taken, failed, refused } = webhooks();
  return [
    ['orders with an effect in a bank', String(sum(({ effects }) => effects))],
    ['events that banks heard', String(sum(({ events }) => events))],
    ['orders that came again and were recognised', String(sum(({ recognised }) => recognised))],
    ['webhooks taken', String(taken)],
    ['webhooks made to fail', String(failed)],
    ['webhooks with a wrong signature', String(refused)],
    ...troubles.map((name): [string, string] => [
      `calls of banks: ${name}`,
      String(sum((figures) => figures.troubles[name])),
    ]),
  ];
};
