import type { Origin } from '@lianfang/engine/funds/trace/trace-options';
import type { TracedAccount, TracedTransfer, TraceResult } from '@lianfang/engine/funds/trace/trace-result';
import { type Channel, channels } from '@lianfang/engine/funds/transfer';
import type { Language, Words } from '../words.ts';
import { channelNames, reasonNames } from './funds-words.ts';
import { momentText } from './moment.ts';
import { yuanText } from './yuan.ts';

interface Tree {
  readonly result: TraceResult;
  readonly timeWord: string | null;
  readonly language: Language;
  readonly accounts: ReadonlyMap<string, TracedAccount>;
  /** Transfers that carry followed money on, by payer, in order of time. */
  readonly out: ReadonlyMap<string, TracedTransfer[]>;
  readonly shown: Set<string>;
  readonly lines: string[];
}

const channelName = (channel: string): Words =>
  channelNames[channels.find((one): one is Channel => one === channel) ?? 'transfer'];

/** What lies in an account, and why it lies there. */
const standing = ({ stoppable, ended }: TracedAccount, language: Language): string =>
  [{ reason: 'held' as const, amount: stoppable }, ...ended]
    .filter(({ amount }) => amount > 0)
    .map(({ reason, amount }) => `${reasonNames[reason][language]} ${yuanText(amount)}`)
    .join(language === 'zh' ? '，' : ', ');

const accountText = (tree: Tree, name: string): string => {
  const account = tree.accounts.get(name);
  return account === undefined ? '' : standing(account, tree.language);
};

const transferText = (tree: Tree, transfer: TracedTransfer): string => {
  const { language } = tree;
  const { to, at, amount, tainted, layer, channel, endReason } = transfer;
  const words = {
    layer: language === 'zh' ? `第 ${layer} 层` : `layer ${layer}`,
    to: to === '' ? reasonNames['unknown-counterparty'][language] : to,
    followed: language === 'zh' ? `其中追踪 ${yuanText(tainted)}` : `of which followed ${yuanText(tainted)}`,
  };
  const kind = channel === 'transfer' ? '' : ` ${channelName(channel)[language]}`;
  const line = `${words.layer} ${momentText(at, tree.timeWord)} → ${words.to} ${yuanText(amount)}${kind}`;
  if (language === 'zh')
    return `${line}（${words.followed}）${endReason === null ? '' : `［${reasonNames[endReason].zh}］`}`;
  return `${line} (${words.followed})${endReason === null ? '' : ` [${reasonNames[endReason].en}]`}`;
};

/** Standing of the account that a transfer comes to, told once; afterwards that it stands above. */
const tailOf = (tree: Tree, { to, endReason }: TracedTransfer): string => {
  if (endReason !== null || to === '') return '';
  if (tree.shown.has(to)) return tree.language === 'zh' ? '，见上' : ', see above';
  const text = accountText(tree, to);
  return text === '' ? '' : ` · ${text}`;
};

const addTransfers = (tree: Tree, account: string, indent: string): void => {
  tree.shown.add(account);
  const out = tree.out.get(account) ?? [];
  for (const [place, transfer] of out.entries()) {
    const isLast = place === out.length - 1;
    tree.lines.push(`${indent}${isLast ? '└─ ' : '├─ '}${transferText(tree, transfer)}${tailOf(tree, transfer)}`);
    const goesOn = transfer.endReason === null && transfer.to !== '' && !tree.shown.has(transfer.to);
    if (goesOn) addTransfers(tree, transfer.to, `${indent}${isLast ? '   ' : '│  '}`);
  }
};

const totalLines = ({ result, language }: Tree): string[] => {
  const { total, stoppable, sunk, unresolved, sinks, reasons } = result;
  const [whole, held, gone, open] = [total, stoppable, sunk, unresolved].map(yuanText);
  const listed = (parts: readonly string[]): string => parts.join(language === 'zh' ? '，' : ', ');
  const sinkParts = Object.entries(sinks).map(([kind, fen]) => `${channelName(kind)[language]} ${yuanText(fen)}`);
  const openParts = (
    ['unanswered', 'unknown-counterparty', 'layers', 'window', 'least-amount', 'fan-out', 'another-origin'] as const
  )
    .map((reason) => ({ reason, fen: reasons[reason] ?? 0 }))
    .filter(({ fen }) => fen > 0)
    .map(({ reason, fen }) => `${reasonNames[reason][language]} ${yuanText(fen)}`);
  const sum =
    language === 'zh'
      ? `合计 ${whole} 元 = 可止付 ${held} + 已流出 ${gone} + 未查清 ${open}`
      : `total ${whole} yuan = can be stopped ${held} + gone ${gone} + unresolved ${open}`;
  const [sinkWord, openWord] = language === 'zh' ? ['已流出：', '未查清：'] : ['gone: ', 'unresolved: '];
  return [
    sum,
    ...(sinkParts.length > 0 ? [`${sinkWord}${listed(sinkParts)}`] : []),
    ...(openParts.length > 0 ? [`${openWord}${listed(openParts)}`] : []),
  ];
};

const originText = (tree: Tree, { account, at, amount }: Origin): string => {
  const text = accountText(tree, account);
  const start = `${account} ${momentText(at, tree.timeWord)} ${yuanText(amount)}`;
  return text === '' ? start : `${start} · ${text}`;
};

/** A trace for a person to read: from each origin the transfers that carry its money on, each account opened once. */
export const traceTree = (
  result: TraceResult,
  origins: readonly Origin[],
  timeWord: string | null,
  language: Language,
): string => {
  const tree: Tree = {
    result,
    timeWord,
    language,
    accounts: new Map(result.accounts.map((account) => [account.account, account])),
    out: Map.groupBy(
      result.transfers.filter(({ layer }) => layer > 0),
      ({ from }) => from,
    ),
    shown: new Set(),
    lines: [],
  };
  for (const origin of origins) {
    tree.lines.push(originText(tree, origin));
    if (!tree.shown.has(origin.account)) addTransfers(tree, origin.account, '');
  }
  return `${[...tree.lines, '', ...totalLines(tree)].join('\n')}\n`;
};
