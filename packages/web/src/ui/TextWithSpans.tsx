import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { type Span, type SpanPiece, spanPieces } from './span-pieces.ts';
import './text-with-spans.css';
import { useJoined } from './joined-text.ts';

export interface TextWithSpansProps {
  readonly text: string;
  readonly spans: readonly Span[];
  /** Names the text for a screen reader. */
  readonly label: string;
  /** Id of the span that is looked at now; it is scrolled into view. */
  readonly current: string | null;
  readonly onLook: (id: string) => void;
}

interface PieceProps {
  readonly piece: SpanPiece;
  readonly current: boolean;
  readonly reachable: boolean;
  readonly onLook: (id: string) => void;
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** Walks from one marked span to the next with the arrow keys: one stop for Tab, arrows within (ARIA roving focus). */
const walk = (event: KeyboardEvent<HTMLButtonElement>): void => {
  const by = steps[event.key];
  if (by === undefined) return;
  const text = event.currentTarget.closest('.lf-spans');
  const stops = [...(text?.querySelectorAll<HTMLButtonElement>('button[data-span]') ?? [])];
  const here = stops.findIndex((stop) => stop === event.currentTarget);
  const there = stops[here + by];
  if (here < 0 || !there) return;
  event.preventDefault();
  there.focus();
  there.click();
};

const Piece = ({ piece, current, reachable, onLook }: PieceProps) => {
  const joined = useJoined();
  const { span } = piece;
  if (span === null) return <>{piece.text}</>;
  const look = `lf-span lf-span-${span.kind}${current ? ' lf-span-current' : ''}`;
  if (!piece.first)
    return (
      <mark className={look} data-span={span.id}>
        {piece.text}
      </mark>
    );
  return (
    <button
      type="button"
      className={look}
      data-span={span.id}
      title={span.label}
      aria-label={joined.label(span.label, piece.text)}
      aria-current={current}
      tabIndex={reachable ? 0 : -1}
      onClick={() => onLook(span.id)}
      onKeyDown={walk}
    >
      {piece.text}
    </button>
  );
};

/** A long text with marked spans that can be looked at one by one, beside the records they became. */
export const TextWithSpans = ({ text, spans, label, current, onLook }: TextWithSpansProps) => {
  const place = useRef<HTMLElement>(null);
  const pieces = useMemo(() => spanPieces(text, spans), [text, spans]);
  const stop = current ?? pieces.find((piece) => piece.first)?.span?.id;
  useEffect(() => {
    if (current === null) return;
    const found = place.current?.querySelector(`[data-span="${CSS.escape(current)}"]`);
    found?.scrollIntoView({ block: 'center' });
  }, [current]);
  return (
    <section ref={place} className="lf-spans" aria-label={label}>
      {pieces.map((piece) => (
        <Piece
          key={piece.start}
          piece={piece}
          current={piece.span !== null && piece.span.id === current}
          reachable={piece.span?.id === stop}
          onLook={onLook}
        />
      ))}
    </section>
  );
};
