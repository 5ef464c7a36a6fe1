/** Members in groups that grow together, by numbers from 0; the number of a group is that of its lowest member. */
export class Joined {
  readonly #above: Uint32Array;
  readonly #sizes: Uint32Array;

  constructor(count: number) {
    this.#above = Uint32Array.from({ length: count }, (_, member) => member);
    this.#sizes = new Uint32Array(count).fill(1);
  }

  groupOf(member: number): number {
    let at = member;
    while (this.#above[at] !== at) {
      const above = this.#above[at] ?? at;
      this.#above[at] = this.#above[above] ?? above;
      at = this.#above[at] ?? above;
    }
    return at;
  }

  sizeOf(member: number): number {
    return this.#sizes[this.groupOf(member)] ?? 1;
  }

  join(one: number, other: number): void {
    const [left, right] = [this.groupOf(one), this.groupOf(other)];
    if (left === right) return;
    const [low, high] = left < right ? [left, right] : [right, left];
    this.#above[high] = low;
    this.#sizes[low] = (this.#sizes[low] ?? 0) + (this.#sizes[high] ?? 0);
  }
}
