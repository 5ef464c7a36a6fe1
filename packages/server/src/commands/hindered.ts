import type { Words } from '@lianfang/contract/words';

/** What keeps a command from being done, in the words for whoever gave it. */
export class Hindered extends Error {
  readonly words: Words;

  constructor(words: Words) {
    super(words.zh);
    this.name = 'Hindered';
    this.words = words;
  }
}
