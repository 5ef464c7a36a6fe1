/** Why a file of transfers is not read at all. */
export type ImportRefusalCode =
  | 'bad-map'
  | 'unknown-columns'
  | 'unsafe-guess'
  | 'time-unit'
  | 'empty'
  | 'unsupported'
  | 'encrypted'
  | 'damaged'
  | 'too-large'
  | 'wrong-encoding'
  | 'open-quote';

/** The same words in Chinese and English. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** A file that cannot be taken in. `code` says why in one word, `words` tells a person, in both languages. */
export class ImportRefusal extends Error {
  readonly code: ImportRefusalCode;
  readonly words: Words;
  /** The columns of the table, where it is refused because of them. */
  readonly columns: readonly string[];

  constructor(code: ImportRefusalCode, words: Words, cause?: unknown, columns: readonly string[] = []) {
    super(words.en, cause === undefined ? {} : { cause });
    this.name = 'ImportRefusal';
    this.code = code;
    this.words = words;
    this.columns = columns;
  }
}

/** The same refusal with the name of the file, or sheet, before its words. */
export const refusalIn = (name: string, { code, words, cause, columns }: ImportRefusal): ImportRefusal =>
  new ImportRefusal(code, { zh: `${name}：${words.zh}`, en: `${name}: ${words.en}` }, cause, columns);
