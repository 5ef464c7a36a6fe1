import { accountStandings } from '@lianfang/contract/traces/traces';
import { Button } from 'antd';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { AccountNumberText } from '../../ui/AccountText.tsx';
import { Moment } from '../../ui/Moment.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { traceTreeWords } from '../../words/trace.ts';
import { yuanText } from '../../ui/yuan-text.ts';
import { openAtFirst, pathTo, rowsOf, treeOf, type TreeRow } from './tree-rows.ts';
import { moveInTree } from './tree-keys.ts';
import { useNodeText } from './use-node-text.ts';
import type { TraceGraphState } from './use-trace-graph.ts';

/** Rows that a tree opens with, and children of one account before somebody asks for more. */
const atFirst = 120;
const perAccount = 40;

const amountText = (fen: number): string => (fen === 0 ? '' : yuanText(fen));

const useTree = ({ narrowed, selected }: TraceGraphState) => {
  const roots = useMemo(() => treeOf(narrowed.graph), [narrowed]);
  const [touched, setTouched] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [shown, setShown] = useState<ReadonlyMap<string, number>>(new Map());
  const rows = useMemo(() => {
    const open = new Set([...openAtFirst(roots, atFirst), ...(selected === null ? [] : pathTo(roots, selected))]);
    for (const [key, isOpen] of touched)
      if (isOpen) open.add(key);
      else open.delete(key);
    return rowsOf(roots, { open, shown, first: perAccount });
  }, [roots, touched, shown, selected]);
  const turn = (key: string, isOpen: boolean): void => setTouched(new Map(touched).set(key, isOpen));
  const showMore = (parent: string | null, count: number): void =>
    setShown(new Map(shown).set(parent ?? '', (shown.get(parent ?? '') ?? perAccount) + count));
  return { rows, turn, showMore };
};

interface RowProps {
  readonly row: TreeRow;
  readonly isSelected: boolean;
  readonly isStop: boolean;
  readonly isFaint: boolean;
  readonly onTurn: (isOpen: boolean) => void;
  readonly onSelect: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onFocus: () => void;
}

const AccountCell = ({ row, onTurn }: Pick<RowProps, 'row' | 'onTurn'>) => {
  const { name, layer } = useNodeText();
  const { node, level, isOpen, hasChildren } = row;
  return (
    <td className="lf-tree-account" style={{ paddingInlineStart: `${(Math.min(level, 12) - 1) * 1.1}em` }}>
      <span
        className={hasChildren ? 'lf-tree-turn' : 'lf-tree-leaf'}
        aria-hidden
        onClick={(event) => {
          event.stopPropagation();
          onTurn(!isOpen);
        }}
      >
        {hasChildren ? (isOpen ? '▾' : '▸') : '·'}
      </span>
      <span className="lf-account">
        <span className="lf-tree-name">{name(node)}</span>
        <span className="lf-quiet">
          {layer(node.layer)}
          {node.account === null || node.account.name === null ? '' : ' · '}
          {node.account === null || node.account.name === null ? null : <AccountNumberText number={node.key} />}
        </span>
      </span>
    </td>
  );
};

const Row = ({ row, isSelected, isStop, isFaint, onTurn, onSelect, onKey, onFocus }: RowProps) => {
  const w = useWords(traceTreeWords);
  const say = useSay();
  const { ends } = useNodeText();
  const { node, level, place, of, isOpen, hasChildren } = row;
  const standing = node.account?.standing ?? 'none';
  return (
    <tr
      aria-level={level}
      aria-posinset={place}
      aria-setsize={of}
      aria-selected={isSelected}
      {...(hasChildren ? { 'aria-expanded': isOpen } : {})}
      tabIndex={isStop ? 0 : -1}
      data-tree-row={node.key}
      className={isFaint ? 'lf-tree-line lf-tree-faint' : 'lf-tree-line'}
      onClick={onSelect}
      onKeyDown={onKey}
      onFocus={onFocus}
    >
      <AccountCell row={row} onTurn={onTurn} />
      <td>{node.bankName}</td>
      <td className="lf-number" data-label={w.inflow}>
        {amountText(node.kind === 'victim' ? node.outflow : node.inflow)}
      </td>
      <td className="lf-number lf-tree-stoppable" data-label={w.stoppable}>
        {amountText(node.stoppable)}
      </td>
      <td>{ends(node)}</td>
      <td className="lf-nowrap">{standing === 'none' ? null : say(accountStandings[standing])}</td>
      <td className="lf-nowrap">
        {node.kind === 'victim' ? null : <Moment at={new Date(node.firstAt).toISOString()} as="second" />}
      </td>
    </tr>
  );
};

/** A table whose rows open and close (WAI-ARIA 1.2, treegrid): HTML has no element of its own for it. */
const asTreegrid = (table: HTMLTableElement | null): void => {
  if (table) table.role = 'treegrid';
};

/** The accounts by layer, indented below whom their money came from, what can be stopped first. */
export const TraceTree = ({ state }: { readonly state: TraceGraphState }) => {
  const w = useWords(traceTreeWords);
  const { selected, setSelected, narrowed } = state;
  const { rows, turn, showMore } = useTree(state);
  const [stop, setStop] = useState<string | null>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const stopKey = rows.some(({ node }) => node.key === stop) ? stop : (rows[0]?.node.key ?? null);
  const onKey = (event: KeyboardEvent): void => {
    const here = rows.findIndex(({ node }) => node.key === stopKey);
    const move = moveInTree(event.key, rows, here);
    if (move === null) return;
    event.preventDefault();
    if (move.turn !== undefined) turn(rows[here]?.node.key ?? '', move.turn);
    if (move.choose) setSelected(rows[here]?.node.key ?? null);
    const next = rows[move.to ?? here]?.node.key ?? null;
    setStop(next);
    const line = [...(body.current?.querySelectorAll<HTMLElement>('[data-tree-row]') ?? [])][move.to ?? here];
    line?.focus();
    line?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <div className="lf-scroll">
      <table ref={asTreegrid} aria-label={w.label} className="lf-plain-table lf-tree">
        <TreeHead />
        <tbody ref={body}>
          {rows.map((row) => (
            <RowAndMore
              key={row.node.key}
              row={row}
              isSelected={row.node.key === selected}
              isStop={row.node.key === stopKey}
              isFaint={!narrowed.matches.has(row.node.key)}
              onKey={onKey}
              onFocus={() => setStop(row.node.key)}
              onTurn={(isOpen) => turn(row.node.key, isOpen)}
              onSelect={() => {
                setStop(row.node.key);
                setSelected(row.node.key);
              }}
              onMore={() => showMore(row.parent, Math.max(perAccount, 100))}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
};

const TreeHead = () => {
  const w = useWords(traceTreeWords);
  const columns = [w.account, w.bank, w.inflow, w.stoppable, w.ended, w.standing, w.firstAt];
  const numbers: ReadonlySet<string> = new Set([w.inflow, w.stoppable]);
  return (
    <thead>
      <tr>
        {columns.map((title) => (
          <th key={title} scope="col" {...(numbers.has(title) ? { className: 'lf-number' } : {})}>
            {title}
          </th>
        ))}
      </tr>
    </thead>
  );
};

const RowAndMore = ({ onMore, ...shown }: RowProps & { readonly onMore: () => void }) => {
  const w = useWords(traceTreeWords);
  const { row } = shown;
  return (
    <>
      <Row {...shown} />
      {row.more === 0 ? null : (
        <tr className="lf-screen-only">
          <td colSpan={7} style={{ paddingInlineStart: `${row.level * 1.1}em` }}>
            <Button size="small" onClick={onMore}>
              {w.more(row.more)}
            </Button>
          </td>
        </tr>
      )}
    </>
  );
};
