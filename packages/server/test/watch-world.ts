import type { CaseRecord } from '@lianfang/contract/cases/cases';
import { WatchEntryId } from '@lianfang/contract/ids';
import { watchEndpoints } from '@lianfang/contract/watch-list/endpoints';
import type { WatchRecord } from '@lianfang/contract/watch-list/watch-entries';
import type { MoneyWorld } from './money-world.ts';

type Over = Readonly<Record<string, unknown>>;

/** Who writes entries of the watch list, through the commands that do so. */
export interface WatchHands {
  /** A number of its own that belongs to nobody. */
  nextNumber(): string;
  /** A case in which the account was paid. */
  caseWith(number: string): Promise<CaseRecord>;
  /** The body of a proposal. */
  text(number: string, caseId: string | null, over?: Over): never;
  propose(over?: Over): Promise<WatchRecord>;
  approved(): Promise<WatchRecord>;
}

/** The path of an entry. */
export const idOf = ({ id }: WatchRecord) => ({ entryId: WatchEntryId.parse(id) });

/** What an entry names. */
export const numberOf = ({ subject }: WatchRecord): string => (subject.kind === 'name' ? subject.name : subject.number);

/** The hands of the officer and of the head of a county with police and banks. */
export const createWatchHands = ({ police, bank, officer, head, report }: MoneyWorld): WatchHands => {
  let made = 0;
  const nextNumber = (): string => {
    made += 1;
    return `62284800000000${String(10_000 + made)}`;
  };

  const caseWith = (number: string): Promise<CaseRecord> => {
    const account = { number, name: '测试甲', bankName: null, bankId: bank };
    const paid = { at: '2026-03-02T00:40:00.000Z', amount: 500_000, method: 'bank', from: null, to: account };
    return report({ transfers: [{ ...paid, reference: null }] });
  };

  const text = (number: string, caseId: string | null, over: Readonly<Record<string, unknown>> = {}) =>
    ({
      unitId: police,
      subject: { kind: 'account', number },
      basis: '反电信网络诈骗法 第十八条',
      reason: '受害人资金直接转入该账户',
      validUntil: '2026-09-01',
      caseId,
      orderId: null,
      paper: null,
      ...over,
    }) as never;

  const propose = async (over: Readonly<Record<string, unknown>> = {}): Promise<WatchRecord> => {
    const number = nextNumber();
    const found = await caseWith(number);
    const got = await officer.call(watchEndpoints.proposeWatchEntry, { body: text(number, found.id, over) });
    if (got.status !== 200) throw new Error(got.text);
    return got.reply;
  };

  const approved = async (): Promise<WatchRecord> => {
    const entry = await propose();
    const body = { version: entry.version };
    const got = await head.call(watchEndpoints.approveWatchEntry, { params: idOf(entry), body });
    if (got.status !== 200) throw new Error(got.text);
    return got.reply;
  };
  return { nextNumber, caseWith, text, propose, approved };
};
