import type { Words } from '@lianfang/contract/words';

/** A foreseen "no" to whoever runs the platform at a console, in both languages. */
export class Told extends Error {
  readonly words: Words;

  constructor(zh: string, en: string, options?: ErrorOptions) {
    super(`${zh} ${en}`, options);
    this.name = 'Told';
    this.words = { zh, en };
  }
}
