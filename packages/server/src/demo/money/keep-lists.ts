import type { AppealRecord, AppealText } from '@lianfang/contract/appeals/appeals';
import { appealEndpoints } from '@lianfang/contract/appeals/endpoints';
import { AppealId, CaseId, OrderId, WatchDeliveryId, WatchEntryId } from '@lianfang/contract/ids';
import type { CaseRecord } from '@lianfang/contract/cases/cases';
import type { OrderRecord } from '@lianfang/contract/orders/orders';
import { watchEndpoints } from '@lianfang/contract/watch-list/endpoints';
import { known, type Stage } from '../stage.ts';
import { localDay } from '../working-time.ts';
import type { MemberBank } from './made-accounts.ts';

/** The account of a freeze is put on the watch list; these banks take it, the others have it before them. */
export const listAccount = async (
  stage: Stage,
  found: CaseRecord,
  freeze: OrderRecord,
  takers: readonly MemberBank[],
): Promise<void> => {
  const officer = await stage.as('gongan.police1');
  const entry = await officer(watchEndpoints.proposeWatchEntry, {
    body: {
      unitId: known(stage.unitIds, 'gongan'),
      subject: { kind: 'account', number: freeze.account.number },
      basis: '反电信网络诈骗法 第十八条',
      reason: '受害人资金直接转入该账户，已依法冻结。',
      validUntil: localDay(stage.clock.now()).add({ days: 90 }).toString(),
      caseId: CaseId.parse(found.id),
      orderId: OrderId.parse(freeze.id),
      paper: null,
    },
  });
  const head = await stage.as('gongan.head');
  const params = { entryId: WatchEntryId.parse(entry.id) };
  await head(watchEndpoints.approveWatchEntry, { params, body: { version: entry.version } });
  for (const bank of takers) {
    const clerk = await stage.as(`${bank}.clerk`);
    const { rows } = await clerk(watchEndpoints.listReceivedEntries, { query: { open: 'true' } });
    const deliveryIds = rows.map(({ deliveryId }) => WatchDeliveryId.parse(deliveryId));
    if (deliveryIds.length === 0) continue;
    const to = { unitId: known(stage.unitIds, bank) };
    await clerk(watchEndpoints.takeWatchDeliveries, { params: to, body: { deliveryIds } });
  }
};

/** A letter that came two hours ago; its phone is of a range that no operator gives out. */
const enterLetter = async (
  stage: Stage,
  letter: Pick<AppealText, 'about' | 'paperNumber' | 'name' | 'statement'>,
): Promise<AppealRecord> => {
  const officer = await stage.as('gongan.police2');
  const receivedAt = stage.clock.now().subtract({ hours: 2 }).toString({ smallestUnit: 'second' });
  const unitId = known(stage.unitIds, 'gongan');
  const body = { unitId, receivedAt, ...letter, phone: '16900000000', address: null };
  return officer(appealEndpoints.enterAppeal, { body });
};

/** Somebody writes that a frozen account holds honest money; an officer has looked into it, the head has to decide. */
export const writeAppeal = async (stage: Stage, freeze: OrderRecord): Promise<void> => {
  const { number, name } = freeze.account;
  const entered = await enterLetter(stage, {
    about: `尾号 ${number.slice(-4)} 的账户`,
    paperNumber: freeze.number,
    name: name ?? '',
    statement: '账户里是出售牛羊的货款，有买卖合同和收据，请核实后解除冻结。',
  });
  const officer = await stage.as('gongan.police2');
  await officer(appealEndpoints.examineAppeal, {
    params: { appealId: AppealId.parse(entered.id) },
    body: {
      account: number,
      entryId: null,
      examination: '申诉人提交合同复印件一份，交易对手待核实。',
      version: entered.version,
    },
  });
};

/** Somebody writes against a limit that a bank itself set; it is passed to that bank, which has to answer. */
export const writeToBank = async (stage: Stage, bank: MemberBank): Promise<void> => {
  const { id, version } = await enterLetter(stage, {
    about: '尾号 0037 的工资卡，网上转账被停用',
    paperNumber: null,
    name: '久美某',
    statement: '银行说账户有风险，停了非柜面业务。这张卡只发工资，请核实后恢复。',
  });
  const officer = await stage.as('gongan.police2');
  const params = { appealId: AppealId.parse(id) };
  await officer(appealEndpoints.passAppeal, { params, body: { bankId: known(stage.unitIds, bank), version } });
};
