import { useSyncExternalStore } from 'react';

/** Whether a media query holds now; follows the window. */
export const useMedia = (query: string): boolean =>
  useSyncExternalStore(
    (tell) => {
      const list = matchMedia(query);
      list.addEventListener('change', tell);
      return () => list.removeEventListener('change', tell);
    },
    () => matchMedia(query).matches,
  );

/** A phone, or a window as narrow as one: rows become cards, the navigation goes to the foot. */
export const usePhone = (): boolean => useMedia('(max-width: 767px)');
