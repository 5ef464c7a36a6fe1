import { expect, test } from 'vitest';
import { fitted, held, moved, scaleLimits, seenBy, showing, zoomed } from './camera.ts';

const screen = { width: 1000, height: 600 };

test('the whole picture is seen, and a small one is not blown up', () => {
  const camera = fitted({ width: 5000, height: 2000 }, screen);
  const { left, top, right, bottom } = seenBy(camera, screen);
  expect(left).toBeLessThanOrEqual(0);
  expect(top).toBeLessThanOrEqual(0);
  expect(right).toBeGreaterThanOrEqual(5000);
  expect(bottom).toBeGreaterThanOrEqual(2000);
  expect(fitted({ width: 50, height: 20 }, screen).scale).toBe(1);
});

test('what is under the finger stays under it while zooming', () => {
  const camera = { x: 30, y: -20, scale: 0.5 };
  const at = { x: 400, y: 100 };
  const next = zoomed(camera, 1.7, at);
  expect(next.x + at.x / next.scale).toBeCloseTo(camera.x + at.x / camera.scale);
  expect(next.y + at.y / next.scale).toBeCloseTo(camera.y + at.y / camera.scale);
  expect(zoomed(camera, 1e9, at).scale).toBe(scaleLimits.most);
});

test('a drag moves the picture by as many px of the screen, and never all of it away', () => {
  expect(moved({ x: 0, y: 0, scale: 0.5 }, 10, -20)).toEqual({ x: -20, y: 40, scale: 0.5 });
  const far = held({ x: 1e6, y: -1e6, scale: 1 }, { width: 800, height: 400 }, screen);
  expect(far).toEqual({ x: 720, y: -520, scale: 1 });
});

test('a part that is out of sight is brought in, one in sight moves nothing', () => {
  const camera = { x: 0, y: 0, scale: 1 };
  const inSight = { left: 200, top: 200, right: 300, bottom: 220 };
  expect(showing(camera, inSight, screen)).toEqual(camera);
  const { left, right } = seenBy(showing(camera, { ...inSight, left: 4000, right: 4100 }, screen), screen);
  expect(left).toBeLessThan(4000);
  expect(right).toBeGreaterThan(4100);
});
