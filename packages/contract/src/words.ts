/** A text shown to a person, in every language the product speaks. Chinese first: it is the language of record. */
export interface Words {
  readonly zh: string;
  readonly en: string;
  /** Tibetan, wherever the public reads. */
  readonly bo?: string;
}

export type Language = keyof Words;

/** The text in the asked language, or in Chinese where it has none. */
export const inLanguage = (words: Words, language: Language): string => words[language] ?? words.zh;
