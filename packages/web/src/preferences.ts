import { useMemo, useSyncExternalStore } from 'react';

export type ScreenLanguage = 'zh' | 'en';
export type Theme = 'system' | 'light' | 'dark';

/** How one person likes the screen; kept in this browser. */
export interface Preferences {
  readonly language: ScreenLanguage;
  readonly theme: Theme;
  readonly largeType: boolean;
}

const slot = 'lianfang.preferences';
const changed = 'lianfang:preferences';
const first: Preferences = { language: 'zh', theme: 'system', largeType: false };

const parse = (text: string | null): Preferences => {
  if (text === null) return first;
  try {
    const kept: unknown = JSON.parse(text);
    return typeof kept === 'object' && kept !== null ? { ...first, ...kept } : first;
  } catch {
    return first;
  }
};

const keptText = (): string | null => {
  try {
    return localStorage.getItem(slot);
  } catch {
    return null;
  }
};

/** The preferences now, outside of React: for the language of a call. */
export const readPreferences = (): Preferences => parse(keptText());

/** Keeps a change; every open tab follows. A browser that keeps nothing stays with the first settings. */
export const keepPreferences = (change: Partial<Preferences>): void => {
  try {
    localStorage.setItem(slot, JSON.stringify({ ...readPreferences(), ...change }));
  } catch {
    return;
  }
  dispatchEvent(new Event(changed));
};

const subscribe = (tell: () => void): (() => void) => {
  addEventListener('storage', tell);
  addEventListener(changed, tell);
  return () => {
    removeEventListener('storage', tell);
    removeEventListener(changed, tell);
  };
};

export const usePreferences = (): Preferences => {
  const text = useSyncExternalStore(subscribe, keptText);
  return useMemo(() => parse(text), [text]);
};
