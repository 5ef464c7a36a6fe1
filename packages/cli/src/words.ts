/** The same words in the two languages of the product. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

export type Language = 'zh' | 'en';

export const languages: readonly Language[] = ['zh', 'en'];
