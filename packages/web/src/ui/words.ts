import { inLanguage, type Words } from '@lianfang/contract/words';
import { useMemo } from 'react';
import { type ScreenLanguage, usePreferences } from '../preferences.ts';

/** A text with places to fill in. */
export interface Phrase {
  readonly zh: (...parts: never[]) => string;
  readonly en: (...parts: never[]) => string;
}

/** The words of one feature, Chinese first. Lives in words/<feature>.ts. */
export type Catalogue = Readonly<Record<string, Words | Phrase>>;

/** The catalogue in one language: plain texts, and functions where there is something to fill in. */
export type Spoken<T extends Catalogue> = {
  readonly [K in keyof T]: T[K]['zh'] extends string ? string : T[K]['zh'];
};

/** Speaks a catalogue in one language; outside of React. */
export const speak = <T extends Catalogue>(catalogue: T, language: ScreenLanguage): Spoken<T> =>
  Object.fromEntries(Object.entries(catalogue).map(([name, words]) => [name, words[language]])) as Spoken<T>;

export const useLanguage = (): ScreenLanguage => usePreferences().language;

/** The words of a feature in the language of the screen: `const w = useWords(unitWords); w.title`. */
export const useWords = <T extends Catalogue>(catalogue: T): Spoken<T> => {
  const language = useLanguage();
  return useMemo(() => speak(catalogue, language), [catalogue, language]);
};

/** Says words that come from the contract (states, roles, kinds) in the language of the screen. */
export const useSay = (): ((words: Words) => string) => {
  const language = useLanguage();
  return useMemo(() => (words) => inLanguage(words, language), [language]);
};
