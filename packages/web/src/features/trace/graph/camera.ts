import type { Rect } from './find-node.ts';

/** Which part of the picture is seen: px on the screen = (px of the picture − x or y) · scale. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const scaleLimits = { least: 0.015, most: 4 } as const;

const withinScales = (scale: number): number => Math.min(scaleLimits.most, Math.max(scaleLimits.least, scale));

/** Room around the picture on the screen: the names of layers at the left, the axis of time below. */
export const margin = { left: 64, top: 12, right: 16, bottom: 34 } as const;

/** Shows the whole picture, not larger than it is. */
export const fitted = (picture: Size, screen: Size): Camera => {
  const room = {
    width: Math.max(1, screen.width - margin.left - margin.right),
    height: Math.max(1, screen.height - margin.top - margin.bottom),
  };
  const scale = withinScales(Math.min(1, room.width / picture.width, room.height / picture.height));
  return { x: -margin.left / scale, y: -margin.top / scale, scale };
};

/** From this zoom on words can be read; a whole that is smaller than `above` is an overview and stays one. */
const readable = { from: 0.62, above: 0.28 } as const;

/** How a picture is seen first: whole, or from its beginning where the whole would be a little too small to be read. */
export const opened = (picture: Size, screen: Size): Camera => {
  const whole = fitted(picture, screen);
  if (whole.scale >= readable.from || whole.scale < readable.above) return whole;
  return { x: -margin.left / readable.from, y: -margin.top / readable.from, scale: readable.from };
};

export const seenBy = ({ x, y, scale }: Camera, { width, height }: Size): Rect => ({
  left: x,
  top: y,
  right: x + width / scale,
  bottom: y + height / scale,
});

/** Moves what is seen by px of the screen. */
export const moved = ({ x, y, scale }: Camera, dx: number, dy: number): Camera => ({
  x: x - dx / scale,
  y: y - dy / scale,
  scale,
});

/** Grows or shrinks around a point of the screen, which stays where it is. */
export const zoomed = (
  { x, y, scale }: Camera,
  factor: number,
  at: { readonly x: number; readonly y: number },
): Camera => {
  const next = withinScales(scale * factor);
  return { x: x + at.x / scale - at.x / next, y: y + at.y / scale - at.y / next, scale: next };
};

/** Keeps some of the picture on the screen. */
export const held = ({ x, y, scale }: Camera, picture: Size, screen: Size): Camera => {
  const keep = 80 / scale;
  return {
    x: Math.min(picture.width - keep, Math.max(keep - screen.width / scale, x)),
    y: Math.min(picture.height - keep, Math.max(keep - screen.height / scale, y)),
    scale,
  };
};

/** By how much a stretch has to be moved to lie between `low` and `low + room`; its beginning counts where it is too long. */
const shift = (from: number, to: number, low: number, room: number): number => {
  if (from < low) return from - low;
  return to > low + room ? Math.min(to - low - room, from - low) : 0;
};

/** Moves as little as brings a part of the picture onto the screen. */
export const showing = (camera: Camera, { left, top, right, bottom }: Rect, screen: Size): Camera => {
  const { scale } = camera;
  const inner = { x: camera.x + margin.left / scale, y: camera.y + margin.top / scale };
  const room = {
    width: (screen.width - margin.left - margin.right) / scale,
    height: (screen.height - margin.top - margin.bottom) / scale,
  };
  return {
    x: camera.x + shift(left, right, inner.x, room.width),
    y: camera.y + shift(top, bottom, inner.y, room.height),
    scale,
  };
};
