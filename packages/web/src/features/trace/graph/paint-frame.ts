import { type Camera, margin, type Size } from './camera.ts';
import type { Palette } from './palette.ts';
import type { Scene } from './scene.ts';
import { placeOf, ticksOf } from './time-axis.ts';

export interface FrameOptions {
  readonly palette: Palette;
  readonly fontFamily: string;
  readonly layerName: (layer: number) => string;
  /** A moment as it is written at the axis. */
  readonly momentText: (moment: number) => string;
}

const paintLayers = (ctx: CanvasRenderingContext2D, scene: Scene, camera: Camera, options: FrameOptions): void => {
  ctx.fillStyle = options.palette.quiet;
  ctx.textBaseline = 'top';
  ctx.textAlign = 'left';
  let free = -Infinity;
  for (const { layer, y, height } of scene.layout.bands) {
    const top = (y - camera.y) * camera.scale;
    const bottom = top + height * camera.scale;
    const at = Math.max(top + 2, Math.min(4, bottom - 14), free);
    if (bottom < 0 || at + 12 > bottom + 6) continue;
    ctx.fillText(options.layerName(layer), 6, at);
    free = at + 15;
  }
};

const paintAxis = (
  ctx: CanvasRenderingContext2D,
  scene: Scene,
  camera: Camera,
  size: Size,
  options: FrameOptions,
): void => {
  const { palette, momentText } = options;
  const { axis } = scene.layout;
  const foot = size.height - margin.bottom;
  const onScreen = (moment: number): number => (placeOf(axis, moment) + 7 - camera.x) * camera.scale;
  ctx.fillStyle = palette.ground;
  ctx.fillRect(0, foot + 6, size.width, margin.bottom - 6);
  ctx.fillStyle = palette.line;
  ctx.fillRect(0, foot + 6, size.width, 1);
  ctx.textBaseline = 'top';
  for (const moment of ticksOf(axis, camera.x, camera.x + size.width / camera.scale, 104 / camera.scale)) {
    const x = onScreen(moment);
    if (x > size.width - 90) break;
    ctx.fillStyle = palette.quiet;
    ctx.fillRect(x, foot + 6, 1, 5);
    ctx.fillText(momentText(moment), x + 3, foot + 12);
  }
  if (scene.at === null) return;
  ctx.fillStyle = palette.focus;
  ctx.fillRect(onScreen(scene.at), 0, 1.5, foot + 6);
};

/** Paints what stays at the edge of the screen: the names of the layers, the axis of time, the moment shown. */
export const paintFrame = (
  ctx: CanvasRenderingContext2D,
  scene: Scene,
  camera: Camera,
  size: Size,
  options: FrameOptions,
): void => {
  ctx.font = `12px ${options.fontFamily}`;
  paintLayers(ctx, scene, camera, options);
  paintAxis(ctx, scene, camera, size, options);
};
