/** Whether something done at `now` keeps its term; the due moment itself is already too late. */
export const isInTime = (due: string | null, now: Temporal.Instant): boolean =>
  due === null || Temporal.Instant.compare(now, due) < 0;
