import type { Stage } from './stage.ts';

export interface Hands {
  /** A click or a tap that was no drag; null beside every node. */
  readonly onTap: (node: number | null) => void;
  readonly onHover: (node: number | null) => void;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A press that moves less than this is a tap, in px. */
const still = 5;

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

class Fingers {
  readonly #stage: Stage;
  readonly #hands: Hands;
  readonly #down = new Map<number, Point>();
  #start: Point | null = null;

  constructor(stage: Stage, hands: Hands) {
    this.#stage = stage;
    this.#hands = hands;
  }

  press(id: number, at: Point): void {
    this.#start = this.#down.size === 0 ? at : null;
    this.#down.set(id, at);
  }

  move(id: number, at: Point): void {
    const before = this.#down.get(id);
    if (before === undefined) {
      this.#hands.onHover(this.#stage.nodeAt(at.x, at.y));
      return;
    }
    if (this.#start !== null && distance(this.#start, at) > still) this.#start = null;
    const [other] = [...this.#down].filter(([one]) => one !== id).map(([, point]) => point);
    if (other === undefined) {
      if (this.#start === null) this.#stage.pan(at.x - before.x, at.y - before.y);
    } else this.#pinch(before, at, other);
    if (this.#start === null) this.#down.set(id, at);
  }

  /** Two fingers: what lies between them grows as they part, and goes where they go. */
  #pinch(before: Point, at: Point, other: Point): void {
    const middle = { x: (at.x + other.x) / 2, y: (at.y + other.y) / 2 };
    this.#stage.pan((at.x - before.x) / 2, (at.y - before.y) / 2);
    this.#stage.zoom(distance(at, other) / Math.max(1, distance(before, other)), middle);
  }

  release(id: number, at: Point): void {
    if (this.#down.delete(id) && this.#start !== null) this.#hands.onTap(this.#stage.nodeAt(at.x, at.y));
    this.#start = null;
  }

  cancel(id: number): void {
    this.#down.delete(id);
    this.#start = null;
  }
}

/** Lets mouse, wheel and fingers move a stage. Returns how to stop it. */
export const takeInHand = (canvas: HTMLCanvasElement, stage: Stage, hands: Hands): (() => void) => {
  const left = new AbortController();
  const { signal } = left;
  const fingers = new Fingers(stage, hands);
  const pointOf = (event: MouseEvent): Point => {
    const { left: x, top: y } = canvas.getBoundingClientRect();
    return { x: event.clientX - x, y: event.clientY - y };
  };
  canvas.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button !== 0) return;
      canvas.setPointerCapture(event.pointerId);
      fingers.press(event.pointerId, pointOf(event));
    },
    { signal },
  );
  canvas.addEventListener('pointermove', (event) => fingers.move(event.pointerId, pointOf(event)), { signal });
  canvas.addEventListener('pointerup', (event) => fingers.release(event.pointerId, pointOf(event)), { signal });
  canvas.addEventListener('pointercancel', (event) => fingers.cancel(event.pointerId), { signal });
  canvas.addEventListener('pointerleave', () => hands.onHover(null), { signal });
  canvas.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      if (event.shiftKey) stage.pan(-event.deltaY, 0);
      else stage.zoom(Math.exp(-event.deltaY / 400), pointOf(event));
    },
    { signal, passive: false },
  );
  return () => left.abort();
};
