import { evidenceTypes } from '@lianfang/contract/series/links';
import { fraudTypes } from '@lianfang/contract/cases/fraud-types';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { paths, to } from '../../paths.ts';
import { useSay, useWords } from '../../ui/words.ts';
import { seriesWords } from '../../words/series.ts';
import { rowHeight, type SeriesGraphPicture, type SeriesNode } from './graph.ts';

const width = 860;
const boxWidth = { case: 250, value: 330 } as const;
const boxHeight = 26;
const leftOf = (node: SeriesNode): number => (node.kind === 'case' ? 2 : width - boxWidth.value - 2);

const useNodeText = () => {
  const say = useSay();
  return (node: SeriesNode): string => {
    if (node.kind === 'value') return `${say(evidenceTypes[node.of.type])} ${node.of.value ?? ''}`;
    const { number, type } = node.of;
    return type === null ? number : `${number} ${say(fraudTypes[type])}`;
  };
};

/** Places that are joined to a node. */
const joinedTo = ({ edges }: SeriesGraphPicture, place: number): ReadonlySet<number> =>
  new Set(edges.flatMap(({ from, to: other }) => (from === place ? [other] : other === place ? [from] : [])));

const Edges = ({ graph, looked }: { readonly graph: SeriesGraphPicture; readonly looked: number | null }) => {
  const [fromX, toX] = [2 + boxWidth.case, width - boxWidth.value - 2];
  const bend = (toX - fromX) / 2;
  return graph.edges.map(({ from, to: other }) => {
    const [fromY, toY] = [graph.nodes[from]?.y ?? 0, graph.nodes[other]?.y ?? 0];
    const isLooked = looked === from || looked === other;
    return (
      <path
        key={`${from} ${other}`}
        className={isLooked ? 'lf-series-edge lf-series-edge-looked' : 'lf-series-edge lf-series-faint'}
        d={`M ${fromX} ${fromY} C ${fromX + bend} ${fromY}, ${toX - bend} ${toY}, ${toX} ${toY}`}
      />
    );
  });
};

interface NodeProps {
  readonly node: SeriesNode;
  readonly joins: number;
  readonly isFaint: boolean;
  readonly isStop: boolean;
  readonly onLook: (looked: boolean) => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onOpen: () => void;
}

const longestText = { case: 20, value: 30 } as const;
const short = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

const NodeBox = ({ node, joins, isFaint, isStop, onLook, onKey, onOpen }: NodeProps) => {
  const w = useWords(seriesWords);
  const text = useNodeText()(node);
  const top = node.y - boxHeight / 2;
  return (
    <g
      role={node.kind === 'case' ? 'link' : 'button'}
      aria-label={`${text}，${w.joins(joins)}`}
      tabIndex={isStop ? 0 : -1}
      data-node={node.key}
      className={`lf-series-node lf-series-node-${node.kind}${isFaint ? ' lf-series-faint' : ''}`}
      onClick={onOpen}
      onKeyDown={onKey}
      onFocus={() => onLook(true)}
      onBlur={() => onLook(false)}
      onMouseEnter={() => onLook(true)}
      onMouseLeave={() => onLook(false)}
    >
      <title>{text}</title>
      <rect x={leftOf(node)} y={top} width={boxWidth[node.kind]} height={boxHeight} rx={3} />
      <text x={leftOf(node) + 8} y={node.y + 5} aria-hidden>
        {short(text, longestText[node.kind])}
      </text>
    </g>
  );
};

/** The place that an arrow key goes to: up and down in a column, sideways to the first that is joined. */
const stepFrom = (graph: SeriesGraphPicture, place: number, key: string): number | null => {
  const node = graph.nodes[place];
  const by = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  if (by !== 0) return graph.nodes[place + by]?.kind === node?.kind ? place + by : null;
  const isAcross = (node?.kind === 'case' && key === 'ArrowRight') || (node?.kind === 'value' && key === 'ArrowLeft');
  return isAcross ? ([...joinedTo(graph, place)][0] ?? null) : null;
};

/** Cases and what they share, joined by lines; what is looked at lights up what it is joined to. */
export const SeriesGraph = ({ graph }: { readonly graph: SeriesGraphPicture }) => {
  const w = useWords(seriesWords);
  const go = useNavigate();
  const picture = useRef<SVGSVGElement>(null);
  const [looked, setLooked] = useState<number | null>(null);
  const [stop, setStop] = useState(0);
  const near = looked === null ? null : joinedTo(graph, looked);
  const cases = graph.nodes.filter(({ kind }) => kind === 'case').length;
  const open = (node: SeriesNode): void => {
    if (node.kind === 'case' && node.of.isReadable) void go(to(paths.case, { caseId: node.of.id }));
  };
  const onKey = (event: KeyboardEvent, place: number, node: SeriesNode): void => {
    if (event.key === 'Enter') open(node);
    const there = stepFrom(graph, place, event.key);
    if (there === null) return;
    event.preventDefault();
    picture.current?.querySelectorAll<SVGGElement>('[data-node]')[there]?.focus();
  };
  const look = (place: number, isLooked: boolean): void => {
    setLooked(isLooked ? place : null);
    if (isLooked) setStop(place);
  };
  return (
    <div className="lf-graph-scroll">
      <svg
        ref={picture}
        className="lf-series-graph"
        width={width}
        height={Math.max(graph.height, rowHeight)}
        viewBox={`0 0 ${width} ${Math.max(graph.height, rowHeight)}`}
        aria-label={w.graphLabel(cases, graph.nodes.length - cases)}
        {...(looked === null ? {} : { 'data-looked': true })}
      >
        <Edges graph={graph} looked={looked} />
        {graph.nodes.map((node, place) => (
          <NodeBox
            key={node.key}
            node={node}
            joins={joinedTo(graph, place).size}
            isFaint={looked !== place && !(near?.has(place) ?? false)}
            isStop={place === stop}
            onLook={(isLooked) => look(place, isLooked)}
            onKey={(event) => onKey(event, place, node)}
            onOpen={() => open(node)}
          />
        ))}
      </svg>
    </div>
  );
};
