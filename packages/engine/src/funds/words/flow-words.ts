import type { Label } from '../../calendar/label.ts';
import type { EndReason } from '../trace/flow.ts';
import type { Channel } from '../transfer.ts';

/** Channels as they are shown. */
export const channelWords: Readonly<Record<Channel, Label>> = {
  transfer: { zh: '转账', en: 'transfer' },
  cash: { zh: '取现', en: 'cash' },
  pos: { zh: 'POS 消费', en: 'POS' },
  wallet: { zh: '转入电子钱包', en: 'wallet' },
  crypto: { zh: '购买虚拟货币', en: 'crypto exchange' },
  abroad: { zh: '汇往境外', en: 'abroad' },
  fee: { zh: '手续费', en: 'fee' },
  refund: { zh: '退款', en: 'refund' },
  reversal: { zh: '冲正', en: 'reversal' },
};

/** Why followed money lies where it lies, as it is shown. */
export const endWords: Readonly<Record<EndReason, Label>> = {
  held: { zh: '仍在账上', en: 'still there' },
  sink: { zh: '已离开可追踪的账户', en: 'left what can be followed' },
  unanswered: { zh: '开户机构尚未反馈', en: 'bank has not answered' },
  'unknown-counterparty': { zh: '流水未写明收款账户', en: 'statement names no payee' },
  layers: { zh: '已到追踪层数上限', en: 'layers end here' },
  window: { zh: '追踪时段之后另有转出', en: 'goes on after the window' },
  'least-amount': { zh: '低于追踪的最低金额', en: 'below the least amount' },
  'fan-out': { zh: '转出笔数超过上限', en: 'pays out more often than the limit' },
  'another-origin': { zh: '计入另一笔起点资金', en: 'counted under another origin' },
};
