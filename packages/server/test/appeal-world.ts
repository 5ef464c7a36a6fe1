import { appealEndpoints } from '@lianfang/contract/appeals/endpoints';
import type { AppealRecord } from '@lianfang/contract/appeals/appeals';
import type { CaseRecord } from '@lianfang/contract/cases/cases';
import { AppealId, CaseId, WatchEntryId } from '@lianfang/contract/ids';
import type { OrderRecord } from '@lianfang/contract/orders/orders';
import { watchEndpoints } from '@lianfang/contract/watch-list/endpoints';
import type { WatchRecord } from '@lianfang/contract/watch-list/watch-entries';
import sharp from 'sharp';
import type { MoneyWorld } from './money-world.ts';

/** What somebody writes who appeals; the phone is of a range that no operator gives out. */
export const appealText = (over: Readonly<Record<string, unknown>> = {}) => ({
  about: '尾号 0001 的账户',
  paperNumber: null,
  name: '测试申诉人',
  phone: '16900000000',
  address: null,
  statement: '这笔钱是卖牦牛的货款，有合同。',
  ...over,
});

/** A picture of nothing, as somebody would take it of a contract. */
export const contractPhoto = async () => {
  const image = sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } });
  const bytes = Uint8Array.from(await image.jpeg().toBuffer());
  return { fileName: '合同.jpg', contentType: 'image/jpeg', bytes };
};

/** An account that an order holds in a case, beside an entry of the watch list that names it. */
export interface Restricted {
  readonly found: CaseRecord;
  readonly order: OrderRecord;
  readonly entry: WatchRecord;
  readonly account: string;
}

/** Freezes an account in a filed case and lists it, through the commands that do so. */
export const restrict = async (money: MoneyWorld, account: string): Promise<Restricted> => {
  const { officer, head, police } = money;
  const found = await money.filed();
  const [sealed] = await money.sealed(found, { kind: 'freeze', number: account });
  if (!sealed) throw new Error('nothing was sealed');
  const order = await money.answered(sealed);
  const proposed = await officer.call(watchEndpoints.proposeWatchEntry, {
    body: {
      unitId: police,
      subject: { kind: 'account', number: account },
      basis: '反电信网络诈骗法 第十八条',
      reason: '受害人资金直接转入该账户',
      validUntil: '2026-12-01',
      caseId: CaseId.parse(found.id),
      orderId: order.id,
      paper: null,
    },
  });
  if (proposed.status !== 200) throw new Error(proposed.text);
  const { id, version } = proposed.reply;
  const params = { entryId: WatchEntryId.parse(id) };
  const entry = await head.call(watchEndpoints.approveWatchEntry, { params, body: { version } });
  if (entry.status !== 200) throw new Error(entry.text);
  return { found, order, entry: entry.reply, account };
};

/** An appeal that came by letter. */
const entered = async ({ officer, police }: MoneyWorld): Promise<AppealRecord> => {
  const body = { unitId: police, receivedAt: '2026-03-02T01:00:00.000Z', ...appealText() };
  const got = await officer.call(appealEndpoints.enterAppeal, { body });
  if (got.status !== 200) throw new Error(got.text);
  return got.reply;
};

/** One that was examined by an officer: it waits for a decision. */
export const examined = async (money: MoneyWorld, account: string | null): Promise<AppealRecord> => {
  const { id, version } = await entered(money);
  const got = await money.officer.call(appealEndpoints.examineAppeal, {
    params: { appealId: AppealId.parse(id) },
    body: { account, entryId: null, examination: '来人持身份证件和合同原件，账户为本人所有。', version },
  });
  if (got.status !== 200) throw new Error(got.text);
  return got.reply;
};

/** One that was passed to the bank: it waits for its answer. */
export const passed = async (money: MoneyWorld, bankId = money.bank): Promise<AppealRecord> => {
  const { id, version } = await entered(money);
  const params = { appealId: AppealId.parse(id) };
  const got = await money.officer.call(appealEndpoints.passAppeal, { params, body: { bankId, version } });
  if (got.status !== 200) throw new Error(got.text);
  return got.reply;
};
