import { type Camera, fitted, held, moved, opened, showing, type Size, zoomed } from './camera.ts';
import { nodeAt } from './find-node.ts';
import { barHeight, type Layout } from './lay-out.ts';
import { type FrameOptions, paintFrame } from './paint-frame.ts';
import { paintGraph, type PaintOptions, wordsFrom } from './paint-graph.ts';
import type { Scene } from './scene.ts';
import { Snapshot } from './snapshot.ts';

export type StageLook = Omit<PaintOptions, 'focused'> & FrameOptions;

/** How far a finger may be off, in px of the screen. */
const slack = 6;

const placeOfKey = (scene: Scene, key: string): number => scene.graph.nodes.findIndex((node) => node.key === key);

const cornerOf = ({ x, y }: Layout, node: number) => ({ x: x[node] ?? 0, y: y[node] ?? 0 });

/** A canvas that shows a scene through a camera. It paints once a frame at most, and only when something changed. */
export class Stage {
  readonly #canvas: HTMLCanvasElement;
  readonly #snapshot = new Snapshot();
  #scene: Scene | null = null;
  #look: StageLook | null = null;
  #focused: number | null = null;
  #camera: Camera = { x: 0, y: 0, scale: 1 };
  #size: Size = { width: 0, height: 0 };
  #isOpen = false;
  #frame = 0;

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas;
  }

  get camera(): Camera {
    return this.#camera;
  }

  get size(): Size {
    return this.#size;
  }

  get focused(): number | null {
    return this.#focused;
  }

  /** Px of the screen that the canvas takes; it is drawn as finely as the screen can show. */
  resize(size: Size): void {
    const fineness = devicePixelRatio;
    this.#size = size;
    this.#canvas.width = Math.round(size.width * fineness);
    this.#canvas.height = Math.round(size.height * fineness);
    this.#open();
    this.#paint();
  }

  /** Shows another scene from the same point of view; what `anchor` names stays where it is on the screen. */
  show(scene: Scene, look: StageLook, anchor: string | null): void {
    const before = this.#scene;
    this.#scene = scene;
    this.#look = look;
    if (before !== null && before.layout !== scene.layout) this.#follow(before, scene, anchor);
    this.#open();
    this.#draw();
  }

  #open(): void {
    if (this.#isOpen || this.#scene === null || this.#size.width === 0) return;
    this.#camera = opened(this.#scene.layout.size, this.#size);
    this.#isOpen = true;
  }

  #follow(before: Scene, scene: Scene, anchor: string | null): void {
    const focusedKey = before.graph.nodes[this.#focused ?? -1]?.key;
    this.#focused = focusedKey === undefined ? null : this.#known(placeOfKey(scene, focusedKey));
    if (anchor === null) return;
    const [was, is] = [placeOfKey(before, anchor), placeOfKey(scene, anchor)];
    if (was < 0 || is < 0) return;
    const [from, to] = [cornerOf(before.layout, was), cornerOf(scene.layout, is)];
    this.#camera = { ...this.#camera, x: this.#camera.x + to.x - from.x, y: this.#camera.y + to.y - from.y };
  }

  #known(place: number): number | null {
    return place < 0 ? null : place;
  }

  fit(): void {
    if (this.#scene === null || this.#size.width === 0) return;
    this.#camera = fitted(this.#scene.layout.size, this.#size);
    this.#draw();
  }

  pan(dx: number, dy: number): void {
    this.#move(moved(this.#camera, dx, dy));
  }

  zoom(factor: number, at = { x: this.#size.width / 2, y: this.#size.height / 2 }): void {
    this.#move(zoomed(this.#camera, factor, at));
  }

  #move(camera: Camera): void {
    if (this.#scene === null) return;
    this.#camera = held(camera, this.#scene.layout.size, this.#size);
    this.#draw();
  }

  /** The node at a point of the screen. */
  nodeAt(x: number, y: number): number | null {
    if (this.#scene === null) return null;
    const { scale } = this.#camera;
    return nodeAt(this.#scene.layout, this.#camera.x + x / scale, this.#camera.y + y / scale, slack / scale);
  }

  /** Puts the ring of the keyboard around a node and brings it into sight, near enough to be read. */
  focus(node: number | null): void {
    this.#focused = node;
    if (node !== null) this.bringIn(node);
    this.#draw();
  }

  bringIn(node: number): void {
    const layout = this.#scene?.layout;
    if (layout === undefined) return;
    const { x, y } = cornerOf(layout, node);
    const box = { left: x - 20, top: y - 20, right: x + (layout.width[node] ?? 0) + 20, bottom: y + barHeight + 20 };
    this.#move(showing(this.#camera, box, this.#size));
  }

  #draw(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#paint();
    });
  }

  #paint(): void {
    const ctx = this.#canvas.getContext('2d', { alpha: false });
    if (ctx === null || this.#scene === null || this.#look === null || this.#size.width === 0) return;
    ctx.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    if (this.#camera.scale >= wordsFrom) {
      this.paintOnto(ctx, this.#scene, this.#look, this.#focused);
      return;
    }
    const options = { ...this.#look, focused: this.#focused };
    this.#snapshot.paint(ctx, this.#scene, this.#camera, this.#size, options);
    paintFrame(ctx, this.#scene, this.#camera, this.#size, this.#look);
  }

  /** Paints what is seen now onto any canvas, for the screen or a picture. */
  paintOnto(ctx: CanvasRenderingContext2D, scene: Scene, look: StageLook, focused: number | null): void {
    paintGraph(ctx, scene, this.#camera, this.#size, { ...look, focused });
    paintFrame(ctx, scene, this.#camera, this.#size, look);
  }

  /** Nothing is painted any more. */
  leave(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }
}
