import type { CaseTransfer } from '@lianfang/contract/cases/cases';
import type { OrderRow } from '@lianfang/contract/orders/orders';
import { yuanText } from '../../ui/yuan-text.ts';
import { secondOf } from '../../ui/shanghai.ts';

const over: readonly OrderRow['state'][] = ['withdrawn', 'refused', 'ended'];
const holding: readonly OrderRow['kind'][] = ['stop', 'renew-stop', 'freeze', 'renew-freeze'];

const reasonOf = (transfers: readonly CaseTransfer[]): string => {
  const lines = transfers.map(({ at, amount }) => `${secondOf(at)} 转账 ${yuanText(amount)} 元`);
  return `受害人被骗后向该账户转账 ${transfers.length} 笔：${lines.join('；')}。`;
};

const stopOf = (transfers: readonly CaseTransfer[]) => {
  const [latest] = transfers.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
  if (!latest) return [];
  return [
    {
      kind: 'stop' as const,
      account: latest.to,
      amount: latest.amount,
      transferAt: latest.at,
      isMajor: false,
      reason: reasonOf(transfers),
      previousId: null,
      layer: 1,
    },
  ];
};

export type FirstStop = ReturnType<typeof stopOf>[number];

/**
 * A stop of every account that the victim paid into and that no order holds or is about to: the latest payment first.
 * The bank compares one payment, and a stop lets nothing out of the account whatever its amount: so several payments into
 * one account are one stop by the latest of them, with each in its reason.
 */
export const firstStops = (transfers: readonly CaseTransfer[], orders: readonly OrderRow[]): readonly FirstStop[] => {
  const held = new Set(
    orders
      .filter(({ kind, state }) => holding.includes(kind) && !over.includes(state))
      .map(({ account }) => account.number),
  );
  const paid = Map.groupBy(
    transfers.filter(({ to, method }) => !held.has(to.number) && method !== 'cash'),
    ({ to }) => to.number,
  );
  return [...paid.values()].flatMap(stopOf).toSorted((a, b) => Date.parse(b.transferAt) - Date.parse(a.transferAt));
};
