import { clockWords } from '../words/orders.ts';
import { spanTime } from './span-time.ts';
import { useWords } from './words.ts';

/** Says a span in milliseconds as "2 days 3:07:09". */
export const useSpanText = (): ((span: number) => string) => {
  const w = useWords(clockWords);
  return (span) => {
    const { days, clock } = spanTime(span);
    return days > 0 ? `${w.days(days)} ${clock}` : clock;
  };
};
