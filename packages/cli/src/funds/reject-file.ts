import { open, type FileHandle } from 'node:fs/promises';
import { faultWords, type RowFault } from '@lianfang/engine/funds/import/row-fault';
import type { Language } from '../words.ts';
import { unreadable } from '../read-input.ts';

const linesHeld = 1000;

const cell = (text: string): string => (/[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A CSV of the rows that were not taken; written while files are read, so that it holds any number of them. */
export class RejectFile {
  readonly #handle: FileHandle;
  readonly #language: Language;
  #lines: string[] = ['file,sheet,row,field,code,value,words\r\n'];
  #written: Promise<unknown> = Promise.resolve();

  private constructor(handle: FileHandle, language: Language) {
    this.#handle = handle;
    this.#language = language;
  }

  /** Throws Refused where the file cannot be written. */
  static async open(path: string, language: Language): Promise<RejectFile> {
    try {
      return new RejectFile(await open(path, 'w'), language);
    } catch (error) {
      throw unreadable(path, error);
    }
  }

  add(file: string, { sheet, row, field, code, value }: RowFault): void {
    const words = faultWords[code][this.#language];
    const cells = [file, sheet ?? '', String(row), field ?? '', code, value, words];
    this.#lines.push(`${cells.map(cell).join(',')}\r\n`);
    if (this.#lines.length >= linesHeld) this.#write();
  }

  async close(): Promise<void> {
    this.#write();
    await this.#written;
    await this.#handle.close();
  }

  #write(): void {
    const text = this.#lines.join('');
    this.#lines = [];
    this.#written = this.#written.then(() => this.#handle.write(text));
  }
}
