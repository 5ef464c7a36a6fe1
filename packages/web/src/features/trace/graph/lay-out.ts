import { Heap } from '@lianfang/engine/funds/heap';
import type { FlowGraph, FlowNode } from './flow-graph.ts';
import { placeOf, timeAxis, type TimeAxis } from './time-axis.ts';

/** Sizes of the picture at zoom 1, in px. */
export const barHeight = 24;
const barGap = 10;
const leastWidth = 132;
const layerGap = 44;
const besides = 14;

/** Bars side by side on one height, from left to right. */
export interface Lane {
  readonly y: number;
  readonly bars: readonly number[];
}

export interface Band {
  readonly layer: number;
  readonly y: number;
  readonly height: number;
  readonly count: number;
}

/**
 * Where everything lies. A node is a bar from its first to its last moment, in the band of its layer; an edge goes
 * straight down (or up) at its moment. Places of `x` and so on are those in the graph's `nodes` and `edges`.
 */
export interface Layout {
  readonly axis: TimeAxis;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly width: Float64Array;
  readonly edgeX: Float64Array;
  readonly lanes: readonly Lane[];
  readonly bands: readonly Band[];
  readonly size: { readonly width: number; readonly height: number };
}

/** So wide that the whole has about the shape of a screen. */
const widthFor = (count: number): number =>
  Math.max(620, Math.sqrt(count * (leastWidth + besides) * (barHeight + barGap) * 3.4));

interface Bars {
  readonly x: Float64Array;
  readonly width: Float64Array;
}

const barsOf = ({ nodes }: FlowGraph, axis: TimeAxis): Bars => {
  const x = Float64Array.from(nodes, ({ firstAt }) => placeOf(axis, firstAt));
  const width = Float64Array.from(nodes, ({ lastAt }, place) =>
    Math.max(leastWidth, placeOf(axis, lastAt) - (x[place] ?? 0) + besides),
  );
  return { x, width };
};

const byStart = (nodes: readonly FlowNode[], { x }: Bars, a: number, b: number): number =>
  (x[a] ?? 0) - (x[b] ?? 0) ||
  (nodes[b]?.inflow ?? 0) - (nodes[a]?.inflow ?? 0) ||
  ((nodes[a]?.key ?? '') < (nodes[b]?.key ?? '') ? -1 : 1);

/** Puts bars onto as few heights as they need, each onto the uppermost that is free. */
const packed = (bars: readonly number[], { x, width }: Bars): number[][] => {
  const lanes: number[][] = [];
  const busy = new Heap<{ readonly until: number; readonly lane: number }>((a, b) => a.until < b.until);
  const free = new Heap<number>((a, b) => a < b);
  for (const bar of bars) {
    const start = x[bar] ?? 0;
    for (let one = busy.pop(); one !== undefined; one = busy.pop()) {
      if (one.until > start) {
        busy.push(one);
        break;
      }
      free.push(one.lane);
    }
    const lane = free.pop() ?? lanes.push([]) - 1;
    lanes[lane]?.push(bar);
    busy.push({ until: start + (width[bar] ?? 0) + besides, lane });
  }
  return lanes;
};

interface Heights {
  readonly y: Float64Array;
  readonly lanes: readonly Lane[];
  readonly bands: readonly Band[];
  readonly height: number;
}

/** Puts the layers below one another, each as high as its bars need. */
const stacked = ({ nodes }: FlowGraph, bars: Bars): Heights => {
  const y = new Float64Array(nodes.length);
  const lanes: Lane[] = [];
  const bands: Band[] = [];
  let top = 0;
  const layers = Map.groupBy(nodes.keys(), (place) => nodes[place]?.layer ?? 0);
  for (const [layer, members] of [...layers].toSorted(([a], [b]) => a - b)) {
    const order = members.toSorted((a, b) => byStart(nodes, bars, a, b));
    const ofBand = packed(order, bars);
    for (const [place, lane] of ofBand.entries()) {
      const laneY = top + layerGap / 2 + place * (barHeight + barGap);
      for (const bar of lane) y[bar] = laneY;
      lanes.push({ y: laneY, bars: lane });
    }
    const height = layerGap + ofBand.length * (barHeight + barGap) - barGap;
    bands.push({ layer, y: top, height, count: members.length });
    top += height;
  }
  return { y, lanes, bands, height: top };
};

const across = (graph: FlowGraph, width: number): Layout => {
  const { nodes, edges } = graph;
  const moments = nodes.flatMap(({ firstAt, lastAt }) => [firstAt, lastAt]).concat(edges.map(({ at }) => at));
  const axis = timeAxis(moments, width);
  const bars = barsOf(graph, axis);
  const { height, ...heights } = stacked(graph, bars);
  return {
    axis,
    ...bars,
    ...heights,
    edgeX: Float64Array.from(edges, ({ at }) => placeOf(axis, at) + besides / 2),
    size: { width: axis.width + leastWidth + besides, height },
  };
};

/** Higher than this share of its width, a picture is laid out again on a wider line of time. */
const tooHigh = 0.7;

/** Lays a graph out: time to the right, layers downwards. The same graph gives the same picture; O(n log n). */
export const layOut = (graph: FlowGraph): Layout => {
  const first = across(graph, widthFor(graph.nodes.length));
  const { width, height } = first.size;
  if (height <= tooHigh * width || graph.nodes.length < 200) return first;
  return across(graph, first.axis.width * Math.min(5, Math.sqrt(height / (tooHigh * width)) * 1.2));
};
