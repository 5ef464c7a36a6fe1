import { type Camera, seenBy, type Size } from './camera.ts';
import { nodesIn, type Rect } from './find-node.ts';
import { fitText } from './fit-text.ts';
import { barHeight } from './lay-out.ts';
import type { Palette, Tone } from './palette.ts';
import type { Scene } from './scene.ts';

export interface PaintOptions {
  readonly palette: Palette;
  readonly fontFamily: string;
  /** Places in the graph’s nodes. */
  readonly selected: number | null;
  readonly focused: number | null;
}

interface Painting extends PaintOptions {
  readonly ctx: CanvasRenderingContext2D;
  readonly scene: Scene;
  readonly camera: Camera;
  readonly size: Size;
  readonly seen: Rect;
}

/** From this zoom on bars are high enough to hold words. */
export const wordsFrom = 0.5;

const paintBands = ({ ctx, scene, camera, size, palette }: Painting): void => {
  ctx.fillStyle = palette.ground;
  ctx.fillRect(0, 0, size.width, size.height);
  ctx.fillStyle = palette.band;
  for (const [place, { y, height }] of scene.layout.bands.entries())
    if (place % 2 === 0) ctx.fillRect(0, (y - camera.y) * camera.scale, size.width, height * camera.scale);
};

const touches = (scene: Scene, edge: number, node: number | null): boolean => {
  const found = scene.graph.edges[edge];
  return node !== null && (found?.from === node || found?.to === node);
};

/**
 * Edges as upright bars: a curve costs ten times as much to draw, and thousands of them would not follow a finger.
 * With few in sight each gets the head of an arrow.
 */
const paintEdges = ({ ctx, scene, camera, seen, palette, selected, focused }: Painting): void => {
  const { layout, graph, edgeTones, edgeWidths } = scene;
  const { scale } = camera;
  const tones = scale >= wordsFrom ? palette.tones : palette.far;
  let colour = '';
  for (const edge of scene.edgeOrder) {
    const x = layout.edgeX[edge] ?? 0;
    if (x < seen.left - 10 || x > seen.right + 10) continue;
    const { from = 0, to = 0 } = graph.edges[edge] ?? {};
    const [start, end] = [layout.y[from] ?? 0, layout.y[to] ?? 0];
    const [top, bottom] = start < end ? [start + barHeight, end] : [end + barHeight, start];
    if (bottom < seen.top || top > seen.bottom) continue;
    const isChosen = touches(scene, edge, selected) || touches(scene, edge, focused);
    const tone = edgeTones[edge] ?? 'passed';
    const next = isChosen ? palette.focus : tones[tone];
    if (next !== colour) ctx.fillStyle = colour = next;
    const width = Math.max(0.6, (edgeWidths[edge] ?? 1) * Math.min(1, scale));
    const left = (x - camera.x) * scale - width / 2;
    ctx.fillRect(left, (top - camera.y) * scale, width, (bottom - top) * scale);
    if (scale >= wordsFrom)
      paintHead(ctx, left + width / 2, ((start < end ? end : end + barHeight) - camera.y) * scale, start < end, width);
  }
};

const paintHead = (ctx: CanvasRenderingContext2D, x: number, tip: number, isDown: boolean, width: number): void => {
  const half = width / 2 + 2.5;
  const back = isDown ? tip - half * 1.6 : tip + half * 1.6;
  ctx.beginPath();
  ctx.moveTo(x, tip);
  ctx.lineTo(x - half, back);
  ctx.lineTo(x + half, back);
  ctx.fill();
};

interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const barOf = ({ scene: { layout }, camera: { x, y, scale } }: Painting, node: number): Bar => ({
  x: ((layout.x[node] ?? 0) - x) * scale,
  y: ((layout.y[node] ?? 0) - y) * scale,
  width: (layout.width[node] ?? 0) * scale,
  height: barHeight * scale,
});

const bankColour = ({ scene, palette }: Painting, node: number): string => {
  const place = scene.banks[node] ?? -1;
  return place < 0 ? palette.noBank : (palette.banks[place % palette.banks.length] ?? palette.noBank);
};

const far: readonly Tone[] = ['coming', 'passed', 'sunk', 'unsure', 'bright'];

/** From afar: one block for each, what can be stopped on top of all. */
const paintBlocks = (painting: Painting, nodes: readonly number[]): void => {
  const { ctx, scene, palette } = painting;
  const byTone = Map.groupBy(nodes, (node) => (scene.isFaint[node] ? 'coming' : (scene.tones[node] ?? 'passed')));
  for (const tone of far)
    for (const node of byTone.get(tone) ?? []) {
      const { x, y, width, height } = barOf(painting, node);
      ctx.fillStyle = tone === 'passed' ? bankColour(painting, node) : palette.tones[tone];
      ctx.fillRect(x, y, Math.max(2, width), Math.max(1.5, height));
    }
};

/** The parts of what came to an account, along the foot of its bar: to be stopped, not known, gone; the rest went on. */
const paintParts = ({ ctx, scene, palette }: Painting, node: number, bar: Bar): void => {
  const found = scene.graph.nodes[node];
  const all = Math.max(1, found?.inflow ?? 0);
  let left = bar.x + 5;
  const room = bar.width - 6;
  const parts = [
    [found?.stoppable ?? 0, palette.tones.bright],
    [found?.unresolved ?? 0, palette.tones.unsure],
    [found?.sunk ?? 0, palette.tones.sunk],
  ] as const;
  for (const [amount, colour] of parts) {
    if (amount <= 0) continue;
    const width = Math.max(2, (amount / all) * room);
    ctx.fillStyle = colour;
    ctx.fillRect(left, bar.y + bar.height - 4, Math.min(width, bar.x + bar.width - 1 - left), 3);
    left += width;
  }
};

const paintWords = ({ ctx, scene, palette }: Painting, node: number, bar: Bar): void => {
  const room = bar.width - 16;
  const amount = scene.amounts[node] ?? '';
  const amountRoom = Math.min(room, amount.length * 6.8);
  const label = fitText(scene.labels[node] ?? '', room - amountRoom - 8);
  const middle = bar.y + bar.height / 2 - 1;
  ctx.fillStyle = scene.isFaint[node] || scene.tones[node] === 'coming' ? palette.quiet : palette.text;
  if (label !== '') ctx.fillText(label, bar.x + 10, middle, Math.max(1, room - amountRoom - 4));
  ctx.textAlign = 'right';
  ctx.fillText(amount, bar.x + bar.width - 6, middle, room);
  ctx.textAlign = 'left';
};

const paintBars = (painting: Painting, nodes: readonly number[]): void => {
  const { ctx, scene, palette, camera, fontFamily } = painting;
  ctx.font = `${Math.min(14, Math.max(10, 12 * camera.scale))}px ${fontFamily}`;
  ctx.textBaseline = 'middle';
  for (const node of nodes) {
    const bar = barOf(painting, node);
    const tone = scene.tones[node] ?? 'passed';
    ctx.fillStyle = palette.bar;
    ctx.fillRect(bar.x, bar.y, bar.width, bar.height);
    ctx.strokeStyle = tone === 'passed' ? bankColour(painting, node) : palette.tones[tone];
    ctx.lineWidth = tone === 'bright' ? 2 : 1;
    ctx.setLineDash(tone === 'unsure' ? [4, 3] : []);
    ctx.strokeRect(bar.x + 0.5, bar.y + 0.5, bar.width - 1, bar.height - 1);
    ctx.fillStyle = tone === 'coming' ? palette.tones.coming : bankColour(painting, node);
    ctx.fillRect(bar.x, bar.y, 5, bar.height);
    if (scene.at === null) paintParts(painting, node, bar);
    paintWords(painting, node, bar);
  }
  ctx.setLineDash([]);
};

const paintRing = (painting: Painting, node: number, width: number): void => {
  const { ctx, palette } = painting;
  const bar = barOf(painting, node);
  ctx.strokeStyle = palette.focus;
  ctx.lineWidth = width;
  ctx.strokeRect(bar.x - 3, bar.y - 3, Math.max(4, bar.width) + 6, bar.height + 6);
};

/** Paints what a camera sees: bands, edges, then bars in words or, from afar, as blocks. Px are those of the screen. */
export const paintGraph = (
  ctx: CanvasRenderingContext2D,
  scene: Scene,
  camera: Camera,
  size: Size,
  options: PaintOptions,
): void => {
  const painting: Painting = { ...options, ctx, scene, camera, size, seen: seenBy(camera, size) };
  paintBands(painting);
  paintEdges(painting);
  const nodes = nodesIn(scene.layout, painting.seen);
  if (camera.scale >= wordsFrom) paintBars(painting, nodes);
  else paintBlocks(painting, nodes);
  if (options.selected !== null) paintRing(painting, options.selected, 3);
  if (options.focused !== null) paintRing(painting, options.focused, 2);
};
