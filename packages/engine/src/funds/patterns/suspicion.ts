/** What the detectors found of each transfer between strangers; log odds of being part of a scheme, -Infinity unless found. */
export class Suspicion {
  readonly logOdds: Float32Array;
  /** Limits that cut something short, with how often. */
  readonly cuts = new Map<string, number>();

  constructor(count: number) {
    this.logOdds = new Float32Array(count).fill(-Infinity);
  }

  raise(index: number, logOdds: number): void {
    if (logOdds > (this.logOdds[index] ?? 0)) this.logOdds[index] = logOdds;
  }

  isRaised(index: number): boolean {
    return (this.logOdds[index] ?? -Infinity) > -Infinity;
  }

  cut(limit: string): void {
    this.cuts.set(limit, (this.cuts.get(limit) ?? 0) + 1);
  }
}
