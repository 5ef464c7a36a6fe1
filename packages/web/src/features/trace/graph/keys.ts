import { walkOrder } from './find-node.ts';
import type { Scene } from './scene.ts';
import type { Stage } from './stage.ts';

export interface KeyActs {
  readonly onFocus: (node: number | null) => void;
  readonly onChoose: (node: number) => void;
  readonly onToggle: (node: number) => void;
}

const step = 60;
const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [step, 0],
  ArrowRight: [-step, 0],
  ArrowUp: [0, step],
  ArrowDown: [0, -step],
};

const zooms: Readonly<Record<string, number>> = { '+': 1.25, '=': 1.25, '-': 0.8, _: 0.8 };

const walk = (stage: Stage, scene: Scene, by: 1 | -1): number | null => {
  const order = walkOrder(scene.layout);
  const here = stage.focused === null ? -1 : order.indexOf(stage.focused);
  const next = here < 0 ? (by > 0 ? 0 : -1) : here + by;
  return order[next] ?? null;
};

/**
 * What a key does on the picture; false where it is left to the browser. Tab walks over the nodes and leaves behind the
 * last; Escape leaves at once, so nobody is caught in five thousand of them (WCAG 2.2, 2.1.2).
 */
export const actOnKey = (event: KeyboardEvent, stage: Stage, scene: Scene, acts: KeyActs): boolean => {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const arrow = arrows[event.key];
  if (arrow !== undefined) return (stage.pan(...arrow), true);
  const zoom = zooms[event.key];
  if (zoom !== undefined) return (stage.zoom(zoom), true);
  if (event.key === '0') return (stage.fit(), true);
  if (event.key === 'Tab') {
    const next = walk(stage, scene, event.shiftKey ? -1 : 1);
    if (next === null && stage.focused === null) return false;
    acts.onFocus(next);
    return next !== null;
  }
  const { focused } = stage;
  if (focused === null) return false;
  if (event.key === 'Escape') return (acts.onFocus(null), true);
  if (event.key === 'Enter') return (acts.onChoose(focused), true);
  if (event.key === ' ') return (acts.onToggle(focused), true);
  return false;
};
