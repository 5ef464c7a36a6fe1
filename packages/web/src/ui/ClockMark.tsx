import type { OrderClock } from '@lianfang/contract/orders/orders';
import { clockWords } from '../words/orders.ts';
import { secondOf } from './shanghai.ts';
import { StateMark, type Tone } from './StateMark.tsx';
import { useNow } from './use-now.ts';
import { useSpanText } from './use-span-text.ts';
import { useWords } from './words.ts';

const tones: Readonly<Record<OrderClock['state'], Tone>> = { running: 'quiet', warned: 'soon', over: 'wrong' };

/** As much of a clock as is shown. */
type ShownClock = Pick<OrderClock, 'kind' | 'end' | 'warnings'>;

/** How a clock stands at a moment: it goes on while the page is open, whatever the server said of it. */
const stateAt = (clock: ShownClock, now: number): OrderClock['state'] => {
  if (Date.parse(clock.end) <= now) return 'over';
  return clock.warnings.some((warning) => Date.parse(warning) <= now) ? 'warned' : 'running';
};

/** The clock of an order, ticking: what it counts and the time left or over. */
export const ClockMark = ({ clock }: { readonly clock: ShownClock | null }) => {
  const w = useWords(clockWords);
  const now = useNow();
  const spanText = useSpanText();
  if (clock === null) return null;
  const left = Date.parse(clock.end) - now;
  const state = stateAt(clock, now);
  return (
    <StateMark tone={tones[state]}>
      <span title={secondOf(clock.end)}>
        {w[clock.kind]} {state === 'over' ? w.over(spanText(left)) : w.left(spanText(left))}
      </span>
    </StateMark>
  );
};

interface GoldenClockProps {
  readonly since: string | null;
  /** What it counts from: the first payment, or the report. */
  readonly of?: 'since' | 'sinceReport';
}

/** How long ago the first payment or the report was, ticking: the time in which money can still be held. */
export const GoldenClock = ({ since, of = 'since' }: GoldenClockProps) => {
  const w = useWords(clockWords);
  const now = useNow();
  const spanText = useSpanText();
  const span = since === null ? Number.NaN : now - Date.parse(since);
  if (!(span >= 0)) return null;
  return (
    <span className="lf-golden" role="timer" aria-label={w[of]}>
      {w[of]} <strong>{spanText(span)}</strong>
    </span>
  );
};
