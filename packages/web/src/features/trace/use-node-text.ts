import { accountStandings } from '@lianfang/contract/traces/traces';
import { AccountNumber } from '@lianfang/contract/values';
import { channelWords, endWords } from '@lianfang/engine/funds/words/flow-words';
import { useMemo } from 'react';
import { useSay, useWords } from '../../ui/words.ts';
import { yuanText } from '../../ui/yuan-text.ts';
import { traceGraphWords, traceWords } from '../../words/trace.ts';
import type { FlowNode } from './graph/flow-graph.ts';

/** An amount where room is scarce: whole yuan without their two noughts. */
export const briefYuan = (fen: number): string => yuanText(fen).replace(/\.00$/, '');

/** Whether an account has a number; the payer of a victim whose account nobody told has none. */
export const hasNumber = (key: string): boolean => AccountNumber.safeParse(key).success;

/** What a node is called, and what is said of it to somebody who does not see the picture. */
export const useNodeText = () => {
  const g = useWords(traceGraphWords);
  const w = useWords(traceWords);
  const say = useSay();
  return useMemo(() => {
    const name = ({ kind, count, channel, account, key }: FlowNode): string => {
      if (kind === 'bundle') return g.bundle(count);
      if (kind === 'out') return channel === null || channel === 'transfer' ? g.nobody : say(channelWords[channel]);
      return account?.name ?? (hasNumber(key) ? key : g.victim);
    };
    const layer = (node: number): string => (node === 0 ? g.victim : g.layer(node));
    const parts = ({ stoppable, unresolved, sunk }: FlowNode): string[] =>
      (
        [
          [w.stoppable, stoppable],
          [w.unresolved, unresolved],
          [w.sunk, sunk],
        ] as const
      ).flatMap(([word, amount]) => (amount > 0 ? [`${word} ${yuanText(amount)}`] : []));
    const spoken = (node: FlowNode): string =>
      [
        name(node),
        node.account === null || node.account.name === null ? null : node.key,
        layer(node.layer),
        node.bankName,
        ...parts(node),
        node.account === null || node.account.standing === 'none' ? null : say(accountStandings[node.account.standing]),
      ]
        .filter((part) => part !== null)
        .join('，');
    const ends = (node: FlowNode): string =>
      (node.account?.ended ?? [])
        .map(({ reason, amount }) => `${say(endWords[reason])} ${yuanText(amount)}`)
        .join('；');
    return { name, layer, spoken, ends };
  }, [g, w, say]);
};
