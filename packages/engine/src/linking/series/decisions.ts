/** What a person said about two cases, or about two parts of a series. Kept for ever; a later one counts. */
export interface LinkDecision {
  /** Given by the caller; no two alike. */
  readonly id: string;
  readonly kind: 'confirm' | 'reject' | 'split';
  /** For confirm and reject one case each; for a split the part that leaves and the part that stays. */
  readonly cases: readonly string[];
  readonly others: readonly string[];
  readonly by: string;
  /** When, in milliseconds since 1970. */
  readonly at: number;
  readonly reason: string;
}

/** A decision as it stands in the history. */
export interface PastDecision {
  readonly decision: LinkDecision;
  readonly withdrawn: { readonly by: string; readonly at: number; readonly reason: string } | null;
}

export type Standing = 'confirmed' | 'rejected';

/**
 * What people decided, with its history. The machine never overrules it: a rejected link stays rejected, whatever comes
 * to light, until a person withdraws the rejection or confirms the link; withdrawing brings back what stood before.
 */
export class LinkDecisions {
  readonly #past = new Map<string, PastDecision>();
  /** By case and other case, both ways round: the decisions in the order in which they were taken. */
  readonly #between = new Map<string, Map<string, LinkDecision[]>>();

  get size(): number {
    return this.#between.size;
  }

  /** Oldest first; what was withdrawn stands in it as well. */
  get history(): readonly PastDecision[] {
    return [...this.#past.values()];
  }

  /** Throws where the id was used before, or a case would be parted from itself. */
  decide(decision: LinkDecision): void {
    if (this.#past.has(decision.id)) throw new RangeError(`decided before: ${decision.id}`);
    const others = new Set(decision.others);
    if (decision.cases.some((id) => others.has(id))) throw new RangeError('a case against itself');
    this.#past.set(decision.id, { decision, withdrawn: null });
    this.#eachPair(decision, (one, other) => {
      const known = this.#between.get(one) ?? new Map<string, LinkDecision[]>();
      known.set(other, [...(known.get(other) ?? []), decision]);
      this.#between.set(one, known);
    });
  }

  /** Takes a decision back; false where there is none, or it was withdrawn before. */
  withdraw(id: string, withdrawn: { readonly by: string; readonly at: number; readonly reason: string }): boolean {
    const past = this.#past.get(id);
    if (past === undefined || past.withdrawn !== null) return false;
    this.#past.set(id, { ...past, withdrawn });
    this.#eachPair(past.decision, (one, other) => {
      const known = this.#between.get(one);
      const left = known?.get(other)?.filter((decision) => decision.id !== id) ?? [];
      if (left.length > 0) known?.set(other, left);
      else known?.delete(other);
      if (known?.size === 0) this.#between.delete(one);
    });
    return true;
  }

  /** The decision that counts between two cases, or null. */
  between(one: string, other: string): LinkDecision | null {
    return this.#between.get(one)?.get(other)?.at(-1) ?? null;
  }

  standing(one: string, other: string): Standing | null {
    const decision = this.between(one, other);
    return decision && (decision.kind === 'confirm' ? 'confirmed' : 'rejected');
  }

  /** The cases about which something was decided together with this one. */
  decidedWith(id: string): Iterable<string> {
    return this.#between.get(id)?.keys() ?? [];
  }

  #eachPair({ cases, others }: LinkDecision, tell: (one: string, other: string) => void): void {
    for (const one of new Set(cases))
      for (const other of new Set(others)) {
        tell(one, other);
        tell(other, one);
      }
  }
}
