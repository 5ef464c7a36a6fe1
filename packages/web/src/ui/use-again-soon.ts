import { useEffect, useRef } from 'react';

const usualPause = 5_000;

/**
 * Asks again by itself while something is under way, or while the platform cannot be reached: no event tells its end.
 * `pause`: milliseconds between two tries.
 */
export const useAgainSoon = (active: boolean, retry: (() => void) | undefined, pause = usualPause): void => {
  const latest = useRef(retry);
  useEffect(() => {
    latest.current = retry;
  });
  useEffect(() => {
    if (!active) return;
    const again = setInterval(() => latest.current?.(), pause);
    return () => clearInterval(again);
  }, [active, pause]);
};
