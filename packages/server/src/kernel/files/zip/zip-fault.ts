/** What is wrong with an archive: the caller says it in the words of its own kind of file. */
export class ZipFault extends Error {
  readonly reason: 'damaged' | 'encrypted' | 'too-large';

  constructor(reason: 'damaged' | 'encrypted' | 'too-large', detail: string) {
    super(`${reason}: ${detail}`);
    this.name = 'ZipFault';
    this.reason = reason;
  }
}
