import type { Refusal } from '@lianfang/contract/refusal';
import type { Words } from '@lianfang/contract/words';

/** A foreseen "no" to bytes that somebody gave us. `refusal.words` is what the person is told. */
export class FileRefused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal, words?: Words, options?: ErrorOptions) {
    super(`${refusal.code}: ${(words ?? refusal.words).en}`, options);
    this.name = 'FileRefused';
    this.refusal = words === undefined ? refusal : { ...refusal, words };
  }
}
