import type { OrderRecord } from '@lianfang/contract/orders/orders';
import type { StatementRow, StatementRows } from '@lianfang/contract/statements/statements';
import { between, type Dice, diceOf } from './dice.ts';
import { madeNumber } from './made-number.ts';

/** How money of fraud moves on, each as a share of all accounts; the rest keeps what came in. */
export interface Movings {
  /** Everything has left. */
  readonly emptied: number;
  /** A part of it has left. */
  readonly partly: number;
}

export const usualMovings: Movings = { emptied: 0.12, partly: 0.55 };

/** An account as the network knows it: what it did, and what it holds now, in fen. */
export interface AccountFlow {
  readonly rows: readonly StatementRow[];
  readonly held: number;
}

/** What an order says of an account. */
export interface AskedOf extends Pick<OrderRecord, 'account' | 'bankName' | 'amount' | 'transferAt'> {
  /** What the account is known to hold, where that is not left to chance. */
  readonly held?: number;
}

/** Accounts of invented people at the simulated banks, and the money that went through them. Amounts in fen. */
export interface FundNetwork {
  /**
   * What the account of an order did until a moment (ISO in UTC). An account that no other paid is one that the victim
   * paid: its money is the amount and the moment of the order. Asked again, the same again.
   */
  flowOf(order: AskedOf, until: string): AccountFlow;
  /** Takes money out, as a return does. */
  take(account: string, amount: number): void;
}

export interface NetworkOptions {
  readonly seed: string;
  /** Names of the banks at which the next accounts lie. */
  readonly banks: readonly string[];
  readonly movings?: Movings;
}

interface Inflow {
  readonly amount: number;
  /** Milliseconds. */
  readonly at: number;
  readonly from: Pick<StatementRow, 'counterparty' | 'counterpartyName' | 'counterpartyBank'>;
  readonly reference: string;
}

const nobody = { counterparty: null, counterpartyName: null, counterpartyBank: null };
const iso = (at: number): string => new Date(at).toISOString();
const pick = (dice: Dice, list: readonly string[]): string => list[Math.floor(dice() * list.length)] ?? '';
const nameBy = (dice: Dice): string =>
  `${pick(dice, ['测', '试', '演'])}某${pick(dice, ['甲', '乙', '丙', '丁', '戊'])}`;

/** Splits an amount into parts of at least one fen. */
const partsOf = (dice: Dice, amount: number): number[] => {
  const parts: number[] = [];
  let rest = amount;
  for (let left = between(dice, 1, 3); left > 1 && rest > left; left -= 1) {
    const part = Math.max(1, Math.floor((rest / left) * (0.5 + dice())));
    if (part >= rest) break;
    parts.push(part);
    rest -= part;
  }
  return [...parts, rest];
};

const leavingOf = (dice: Dice, amount: number, { emptied, partly }: Movings): number => {
  const lot = dice();
  if (lot < emptied) return amount;
  return lot < emptied + partly ? Math.floor(amount * (0.2 + dice() * 0.6)) : 0;
};

/** What an order says that the victim paid; where it does not, made up within the last hour. */
const paidByVictim = (seed: string, { account, amount, transferAt }: AskedOf, until: number): Inflow => {
  const dice = diceOf(`${seed} paid ${account.number}`);
  return {
    amount: amount ?? between(dice, 1_000_00, 30_000_00),
    at: transferAt === null ? until - between(dice, 600, 3600) * 1000 : Date.parse(transferAt),
    from: nobody,
    reference: `${account.number.slice(-12)}-0`,
  };
};

/** Opens a network: the same seed and the same orders give the same accounts. */
export const createFundNetwork = ({ seed, banks, movings = usualMovings }: NetworkOptions): FundNetwork => {
  const inflows = new Map<string, Inflow>();
  const flows = new Map<string, { rows: StatementRow[]; held: number }>();
  /** The next account is not known to anybody before a statement tells it, but its bank knows it from then on. */
  const payOn = (dice: Dice, { account, bankName }: AskedOf, payment: Omit<Inflow, 'from'>): StatementRow => {
    const { amount, at, reference } = payment;
    const row = { at: iso(at), direction: 'out' as const, amount, reference };
    if (dice() < 0.12) return { ...row, ...nobody, channel: 'cash' };
    const number = madeNumber(dice);
    const from = {
      counterparty: account.number,
      counterpartyName: account.name,
      counterpartyBank: bankName ?? account.bankName,
    };
    inflows.set(number, { ...payment, from });
    const to = { counterparty: number, counterpartyName: nameBy(dice), counterpartyBank: pick(dice, banks) };
    return { ...row, ...to, channel: 'transfer' };
  };
  const flow = (asked: AskedOf, inflow: Inflow, until: number) => {
    const { number } = asked.account;
    const dice = diceOf(`${seed} account ${number}`);
    const { amount, from, reference } = inflow;
    const came: StatementRow = { at: iso(inflow.at), direction: 'in', amount, ...from, channel: 'transfer', reference };
    const left = leavingOf(dice, amount, movings);
    const leaving = asked.held === undefined ? left : Math.max(0, amount - asked.held);
    let at = inflow.at;
    const went = (leaving === 0 ? [] : partsOf(dice, leaving)).map((part, place) => {
      at = Math.min(at + between(dice, 15, 90) * 1000, Math.max(inflow.at, until));
      return payOn(dice, asked, { amount: part, at, reference: `${number.slice(-12)}-${place + 1}` });
    });
    return { rows: [came, ...went], held: amount - leaving };
  };
  return {
    flowOf: (asked, until) => {
      const { number } = asked.account;
      const end = Date.parse(until);
      const known = flows.get(number);
      if (known) return known;
      const paidIn = inflows.get(number) ?? paidByVictim(seed, asked, end);
      const made = flow(asked, paidIn, end);
      flows.set(number, made);
      return made;
    },
    take: (account, amount) => {
      const known = flows.get(account);
      if (known) known.held = Math.max(0, known.held - amount);
    },
  };
};

/** What a bank tells of an account until a moment: all of its movements, and its balance. */
export const statementOf = ({ rows, held }: AccountFlow, until: string): StatementRows => ({
  rows: [...rows],
  balance: { amount: held, at: until },
  until,
});
