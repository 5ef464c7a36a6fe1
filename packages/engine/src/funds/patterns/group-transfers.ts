import type { PatternOptions } from './pattern-options.ts';
import type { Strangers } from './strangers.ts';
import type { Suspicion } from './suspicion.ts';

/** Sets of indices, joined one by one. */
class Joined {
  readonly #above: Int32Array;

  constructor(count: number) {
    this.#above = Int32Array.from({ length: count }, (_, i) => i);
  }

  root(one: number): number {
    let root = one;
    while (this.#above[root] !== root) root = this.#above[root] ?? root;
    for (let i = one; i !== root;) {
      const next = this.#above[i] ?? root;
      this.#above[i] = root;
      i = next;
    }
    return root;
  }

  join(a: number, b: number): void {
    const [one, other] = [this.root(a), this.root(b)];
    this.#above[Math.max(one, other)] = Math.min(one, other);
  }
}

/**
 * The suspected transfers in groups that hang together: two that share an account, no longer apart than money gathers
 * and rests. Each group in the order of time, the groups in that of their first.
 */
export const groupTransfers = (strangers: Strangers, options: PatternOptions, suspicion: Suspicion): number[][] => {
  const { count, from, to, at } = strangers;
  const joined = new Joined(count);
  const lastOf = new Map<number, number>();
  const apart = options.windowMs + options.restMs;
  const groups = new Map<number, number[]>();
  for (let i = 0; i < count; i += 1) {
    if (!suspicion.isRaised(i)) continue;
    for (const account of [from[i] ?? 0, to[i] ?? 0]) {
      const last = lastOf.get(account);
      if (last !== undefined && (at[i] ?? 0) - (at[last] ?? 0) <= apart) joined.join(last, i);
      lastOf.set(account, i);
    }
  }
  for (let i = 0; i < count; i += 1) {
    if (!suspicion.isRaised(i)) continue;
    const root = joined.root(i);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [i]);
    else group.push(i);
  }
  return [...groups.values()];
};
