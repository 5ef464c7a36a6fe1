/** A clock as it is kept with a record. */
export interface KeptClock {
  readonly dueAt: string;
  readonly warnings: readonly string[];
}

/** The last warning that a kept clock has given by `now`, or that it ran out; null where it has said nothing yet. */
export const clockStep = ({ dueAt, warnings }: KeptClock, now: Temporal.Instant): string | null => {
  const at = now.toString({ smallestUnit: 'millisecond' });
  if (dueAt <= at) return 'over';
  return warnings.filter((warning) => warning <= at).at(-1) ?? null;
};
