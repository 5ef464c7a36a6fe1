/**
 * Hand-written seeds of one kind of text. In a seed `(a|b|)` chooses one way of saying it and `{slot}` takes a made-up
 * value. All persons, firms and numbers are made up.
 */
export interface CorpusSeeds {
  /** A fraud type, or `none`. */
  readonly label: string;
  /** Distinguishes kinds with the same label. */
  readonly kind: string;
  /** What the caller or writer says, in the order in which it would come; a text takes some of them. */
  readonly lines?: readonly string[];
  /** Complete short messages. */
  readonly messages?: readonly string[];
  /** Sentences of a police or victim's narrative, in order, after "who and when". */
  readonly stories?: readonly string[];
}
