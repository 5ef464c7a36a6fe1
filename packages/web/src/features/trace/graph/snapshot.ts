import type { Camera, Size } from './camera.ts';
import { paintGraph, type PaintOptions } from './paint-graph.ts';
import type { Scene } from './scene.ts';

interface Taken {
  readonly scene: Scene;
  readonly options: PaintOptions;
  readonly camera: Camera;
  readonly size: Size;
  readonly fineness: number;
}

/** How much further than the screen it reaches on each side, as a share of the screen. */
const beyond = 0.4;

const isSame = (a: PaintOptions, b: PaintOptions): boolean =>
  a.palette === b.palette && a.fontFamily === b.fontFamily && a.selected === b.selected && a.focused === b.focused;

const holds = ({ camera, size }: Taken, seen: Camera, screen: Size): boolean =>
  camera.scale === seen.scale &&
  seen.x >= camera.x &&
  seen.y >= camera.y &&
  seen.x + screen.width / seen.scale <= camera.x + size.width / camera.scale &&
  seen.y + screen.height / seen.scale <= camera.y + size.height / camera.scale;

/**
 * A picture of what is on the screen and somewhat around it, so that a drag over thousands of accounts moves an image
 * instead of painting each of them in every frame.
 */
export class Snapshot {
  readonly #canvas = document.createElement('canvas');
  #taken: Taken | null = null;

  /** Paints what a camera sees onto `ctx`, whose px are those of the screen. */
  paint(ctx: CanvasRenderingContext2D, scene: Scene, camera: Camera, screen: Size, options: PaintOptions): void {
    const known = this.#taken;
    const fits =
      known !== null &&
      known.scene === scene &&
      known.fineness === devicePixelRatio &&
      isSame(known.options, options) &&
      holds(known, camera, screen);
    const taken = fits ? known : this.#take(scene, camera, screen, options);
    if (taken === null) return;
    const { scale } = camera;
    const left = Math.round((taken.camera.x - camera.x) * scale);
    const top = Math.round((taken.camera.y - camera.y) * scale);
    ctx.drawImage(this.#canvas, left, top, taken.size.width, taken.size.height);
  }

  #take(scene: Scene, seen: Camera, screen: Size, options: PaintOptions): Taken | null {
    const [sideways, upwards] = [Math.ceil(screen.width * beyond), Math.ceil(screen.height * beyond)];
    const size = { width: screen.width + 2 * sideways, height: screen.height + 2 * upwards };
    const camera = { x: seen.x - sideways / seen.scale, y: seen.y - upwards / seen.scale, scale: seen.scale };
    const fineness = devicePixelRatio;
    this.#canvas.width = Math.round(size.width * fineness);
    this.#canvas.height = Math.round(size.height * fineness);
    const ctx = this.#canvas.getContext('2d', { alpha: false });
    if (ctx === null) return null;
    ctx.setTransform(fineness, 0, 0, fineness, 0, 0);
    paintGraph(ctx, scene, camera, size, options);
    this.#taken = { scene, options, camera, size, fineness };
    return this.#taken;
  }
}
