import { useEffect, useRef } from 'react';

/** What a key does, by its name: "j", "?", "mod+k" (Ctrl, or Command on a Mac). */
export type Keys = Readonly<Record<string, (event: KeyboardEvent) => void>>;

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName) || target.role === 'combobox');

/** A dialog owns the keyboard while it is open. */
const dialogIsOpen = (): boolean => document.querySelector('[role="dialog"][aria-modal="true"]:not([inert])') !== null;

const nameOf = (event: KeyboardEvent): string =>
  `${event.ctrlKey || event.metaKey ? 'mod+' : ''}${event.key.length === 1 ? event.key.toLowerCase() : event.key}`;

/** Listens to single keys on the whole window; silent while somebody writes, except for keys with Ctrl. */
export const useKeys = (keys: Keys): void => {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const name = nameOf(event);
      const act = latest.current[name];
      if (!act || event.altKey || event.defaultPrevented) return;
      if (!name.startsWith('mod+') && (isWriting(event.target) || dialogIsOpen())) return;
      event.preventDefault();
      act(event);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
};
