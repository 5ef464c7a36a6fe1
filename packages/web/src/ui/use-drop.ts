import { type RefObject, useEffect, useRef } from 'react';

/** Hears of files dropped on a place. The buttons beside it do the same for those who cannot drag. */
export const useDrop = (place: RefObject<HTMLElement | null>, onFiles: (files: File[]) => void): void => {
  const latest = useRef(onFiles);
  useEffect(() => {
    latest.current = onFiles;
  });
  useEffect(() => {
    const target = place.current;
    if (!target) return;
    const over = (event: DragEvent): void => event.preventDefault();
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      latest.current([...(event.dataTransfer?.files ?? [])]);
    };
    target.addEventListener('dragover', over);
    target.addEventListener('drop', drop);
    return () => {
      target.removeEventListener('dragover', over);
      target.removeEventListener('drop', drop);
    };
  }, [place]);
};
