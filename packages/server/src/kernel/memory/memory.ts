/** Something that a process keeps between calls because making it takes too long. Compared by itself, not by its name. */
export interface Kept<T> {
  readonly make: () => T;
}

/** What one process keeps. Nothing in it is the only copy of anything. */
export interface Memory {
  /** The one of this process; made when it is first asked for. */
  of<T>(kept: Kept<T>): T;
}

export const createMemory = (): Memory => {
  const things = new Map<Kept<unknown>, unknown>();
  return {
    of: <T>(kept: Kept<T>): T => {
      if (!things.has(kept)) things.set(kept, kept.make());
      return things.get(kept) as T;
    },
  };
};
