import { pinyin } from 'pinyin-pro';
import { tibetanParts } from './tibetan-names.ts';

/** A name as it is compared: its words, sorted, so that the order in which they are written does not matter. */
export interface NameForm {
  readonly words: readonly string[];
  /** The same for every writing that sounds the same, or stands for the same Tibetan name. */
  readonly key: string;
  /** As it is written, without blanks. */
  readonly written: string;
}

const isHan = /\p{Script=Han}/u;

const wordsOf = (name: string): string[] => {
  const tibetan = tibetanParts(name);
  if (tibetan) return tibetan;
  if (!isHan.test(name)) return name.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '');
  return pinyin(name, { toneType: 'none', type: 'array', surname: 'head' })
    .map((word) => word.trim())
    .filter((word) => word !== '');
};

/** A name in the form in which it is compared; null where it is empty. */
export const nameForm = (name: string): NameForm | null => {
  const folded = name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[·•.]/g, isHan.test(name) ? '' : ' ')
    .trim();
  const written = folded.replaceAll(/\s+/g, '');
  const words = wordsOf(isHan.test(folded) ? written : folded);
  return words.length === 0 ? null : { words: words.toSorted(), key: words.toSorted().join(' '), written };
};
