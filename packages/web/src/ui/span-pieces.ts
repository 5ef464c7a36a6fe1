/** A marked stretch of a text: half-open [start, end) in UTF-16 units. */
export interface Span<Kind extends string = string> {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly kind: Kind;
  /** What it is, for a screen reader and the tooltip. */
  readonly label: string;
}

/** A stretch of the text with the innermost span that covers it, or none. */
export interface SpanPiece {
  readonly start: number;
  readonly text: string;
  readonly span: Span | null;
  /** The first piece of its span: this one can be focused. */
  readonly first: boolean;
}

const innermost = (spans: readonly Span[], at: number): Span | null =>
  spans
    .filter((span) => span.start <= at && at < span.end)
    .toSorted((a, b) => a.end - a.start - (b.end - b.start))[0] ?? null;

/** Cuts a text at the borders of its spans. Spans may nest and overlap; the pieces joined give the text again. */
export const spanPieces = (text: string, spans: readonly Span[]): SpanPiece[] => {
  const inside = (place: number): number => Math.min(Math.max(place, 0), text.length);
  const borders = new Set([0, text.length, ...spans.flatMap((span) => [inside(span.start), inside(span.end)])]);
  const cuts = [...borders].toSorted((a, b) => a - b);
  const seen = new Set<string>();
  return cuts.slice(0, -1).map((start, place) => {
    const span = innermost(spans, start);
    const first = span !== null && !seen.has(span.id);
    if (span) seen.add(span.id);
    return { start, text: text.slice(start, cuts[place + 1]), span, first };
  });
};
