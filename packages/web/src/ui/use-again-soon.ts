import { useEffect, useRef } from 'react';

/** Milliseconds between two tries to reach a platform that could not be reached. */
const pause = 5_000;

/** Tries again by itself while the platform cannot be reached; the browser does not tell when it can be again. */
export const useAgainSoon = (active: boolean, retry: (() => void) | undefined): void => {
  const latest = useRef(retry);
  useEffect(() => {
    latest.current = retry;
  });
  useEffect(() => {
    if (!active) return;
    const again = setInterval(() => latest.current?.(), pause);
    return () => clearInterval(again);
  }, [active]);
};
