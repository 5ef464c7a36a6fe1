import type { Label } from '../../calendar/label.ts';
import type { EndReason } from '../trace/flow.ts';
import type { Channel } from '../transfer.ts';

/** Channels as they are shown. */
export const channelWords: Readonly<Record<Channel, Label>> = {
  transfer: { zh: '转账', en: 'transfer' },
  cash: { zh: '现金', en: 'cash' },
  pos: { zh: 'POS 消费', en: 'POS' },
  wallet: { zh: '第三方支付', en: 'wallet' },
  crypto: { zh: '虚拟货币', en: 'crypto exchange' },
  abroad: { zh: '跨境', en: 'abroad' },
  fee: { zh: '手续费', en: 'fee' },
  refund: { zh: '退款', en: 'refund' },
  reversal: { zh: '冲正', en: 'reversal' },
};

/** Why followed money lies where it lies, as it is shown. */
export const endWords: Readonly<Record<EndReason, Label>> = {
  held: { zh: '可止付', en: 'can be stopped' },
  sink: { zh: '已流出', en: 'gone' },
  unanswered: { zh: '银行未回复', en: 'bank has not replied' },
  'unknown-counterparty': { zh: '对方不明', en: 'counterparty unknown' },
  layers: { zh: '超过层数', en: 'beyond the last layer' },
  window: { zh: '超过时间窗', en: 'beyond the window' },
  'least-amount': { zh: '低于最小金额', en: 'below the least amount' },
  'fan-out': { zh: '转出笔数过多', en: 'too many transfers out' },
  'another-origin': { zh: '计入另一起点', en: 'counted under another origin' },
};
