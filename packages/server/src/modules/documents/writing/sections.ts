import type { DocumentBlock } from '@lianfang/contract/documents/content';

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** A paragraph of the body. */
export const paragraph = (text: string): DocumentBlock => ({ kind: 'paragraph', text });

/** A heading of the second level with its number written out: （一）. */
export const subheading = (index: number, text: string): DocumentBlock => ({
  kind: 'heading',
  level: 2,
  text: `（${numerals[index] ?? ''}）${text}`,
});

/** A section of a paper; one without blocks is left out. */
export type Section = readonly [title: string, blocks: readonly DocumentBlock[]];

/** Sections one after the other under 一、二、三 …; those without blocks get no number. At most ten. */
export const sectioned = (sections: readonly Section[]): DocumentBlock[] =>
  sections
    .filter(([, blocks]) => blocks.length > 0)
    .flatMap(([title, blocks], index) => [
      { kind: 'heading', level: 1, text: `${numerals[index] ?? ''}、${title}` } as const,
      ...blocks,
    ]);
