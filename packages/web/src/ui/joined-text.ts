import { useMemo } from 'react';
import type { ScreenLanguage } from '../preferences.ts';
import { useLanguage } from './words.ts';

/** How the parts of a line are put together in a language: Chinese has marks of its own, as wide as its characters. */
export interface JoinedText {
  /** A name and what it is. */
  label(name: string, text: string): string;
  /** Said beside something, with what parts it from that. */
  aside(text: string): string;
  list(parts: readonly string[]): string;
  /** Parts that have commas of their own. */
  clauses(parts: readonly string[]): string;
}

const joinedIn: Readonly<Record<ScreenLanguage, JoinedText>> = {
  zh: {
    label: (name, text) => `${name}：${text}`,
    aside: (text) => `（${text}）`,
    list: (parts) => parts.join('、'),
    clauses: (parts) => parts.join('；'),
  },
  en: {
    label: (name, text) => `${name}: ${text}`,
    aside: (text) => ` (${text})`,
    list: (parts) => parts.join(', '),
    clauses: (parts) => parts.join('; '),
  },
};

export const useJoined = (): JoinedText => {
  const language = useLanguage();
  return useMemo(() => joinedIn[language], [language]);
};
