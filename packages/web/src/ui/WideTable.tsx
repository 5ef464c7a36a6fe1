import { type ReactNode, useEffect, useRef, useState } from 'react';
import './facts.css';
import './record.css';

export interface WideTableProps {
  /** What the table holds, for a screen reader; absent where it has a caption. */
  readonly label?: string;
  readonly children: ReactNode;
}

/**
 * A table that may be wider than its place. Where it is, it scrolls by itself and takes the focus, so that the arrow
 * keys reach its far end; where it fits, it is no stop on the way.
 */
export const WideTable = ({ label, children }: WideTableProps) => {
  const place = useRef<HTMLDivElement>(null);
  const [wide, setWide] = useState(false);
  useEffect(() => {
    const scroller = place.current;
    if (!scroller) return;
    const watch = new ResizeObserver(() => setWide(scroller.scrollWidth > scroller.clientWidth));
    for (const one of [scroller, ...scroller.children]) watch.observe(one);
    return () => watch.disconnect();
  }, []);
  return (
    <div ref={place} className="lf-scroll" {...(wide ? { tabIndex: 0 } : {})}>
      <table className="lf-plain-table" {...(label === undefined ? {} : { 'aria-label': label })}>
        {children}
      </table>
    </div>
  );
};
