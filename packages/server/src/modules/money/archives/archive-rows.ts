import type { CaseIdentifierText, IdentifierType } from '@lianfang/contract/cases/identifiers';
import { identifierLimit } from '@lianfang/contract/cases/identifiers';
import type { FraudType } from '@lianfang/contract/cases/fraud-types';
import { ArchiveField, type ArchiveFault } from '@lianfang/contract/series/archives';
import type { Words } from '@lianfang/contract/words';
import { readFen, readMoment, readType, readValues } from './archive-cells.ts';

/** The cells of a row by what they hold, each trimmed. */
export type ArchiveCells = Readonly<Partial<Record<ArchiveField, string>>>;

/** A historical case as a row tells it. */
export interface ArchiveCase {
  readonly row: number;
  readonly alarmNumber: string;
  readonly receivedAt: string;
  readonly happenedAt: string | null;
  readonly type: FraudType | null;
  /** The type in the words of the table, where it is none that is known. */
  readonly tags: readonly string[];
  readonly place: string | null;
  readonly narrative: string;
  readonly loss: number | null;
  readonly identifiers: readonly Pick<CaseIdentifierText, 'type' | 'value'>[];
}

const words = {
  missing: { zh: '没有填写', en: 'it is missing' },
  long: { zh: '内容过长', en: 'it is too long' },
  time: { zh: '不是日期或时间', en: 'it is no day or moment' },
  noTime: { zh: '没有报案时间，也没有发案时间', en: 'neither time is told' },
  ahead: { zh: '时间在将来', en: 'it lies in the future' },
  old: { zh: '早于 2000 年', en: 'it is before 2000' },
  amount: { zh: '不是金额', en: 'it is no amount' },
  many: { zh: `标识超过 ${identifierLimit} 项`, en: `more than ${identifierLimit} identifiers` },
  twice: { zh: '案号在文件中已出现', en: 'the number stands in the file before' },
} as const satisfies Record<string, Words>;

const valueFields = [
  'account',
  'phone',
  'url',
  'app',
  'qq',
  'wechat',
  'ip',
] as const satisfies readonly IdentifierType[];
const longest: Readonly<Partial<Record<ArchiveField, number>>> = { alarmNumber: 300, place: 300, narrative: 20_000 };
const shownLength = 200;
const firstMoment = Temporal.Instant.from('2000-01-01T00:00:00+08:00');

/** Reads the rows of one file; a number that stands twice is a fault of the second. */
export class ArchiveRows {
  readonly #now: Temporal.Instant;
  readonly #inWan: boolean;
  readonly #numbers = new Set<string>();

  constructor({ now, inWan }: { readonly now: Temporal.Instant; readonly inWan: boolean }) {
    this.#now = now;
    this.#inWan = inWan;
  }

  /** The case of a row, or what is wrong in it. */
  read(row: number, cells: ArchiveCells): ArchiveCase | readonly ArchiveFault[] {
    const faults: ArchiveFault[] = [];
    const fault = (field: ArchiveField | null, why: keyof typeof words): void => {
      const value = field === null ? '' : (cells[field] ?? '').slice(0, shownLength);
      faults.push({ row, field, value, words: words[why] });
    };
    for (const field of ArchiveField.options)
      if ((cells[field] ?? '').length > (longest[field] ?? 4000)) fault(field, 'long');
    const alarmNumber = cells.alarmNumber ?? '';
    if (alarmNumber === '') fault('alarmNumber', 'missing');
    else if (this.#numbers.has(alarmNumber)) fault('alarmNumber', 'twice');
    const happenedAt = this.#moment(cells, 'happenedAt', fault);
    const receivedAt = this.#moment(cells, 'reportedAt', fault) ?? happenedAt;
    if (receivedAt === null && !cells.happenedAt && !cells.reportedAt) fault(null, 'noTime');
    const loss = cells.loss ? readFen(cells.loss, this.#inWan) : 0;
    if (loss === null) fault('loss', 'amount');
    const identifiers = valueFields.flatMap((type) =>
      readValues(cells[type] ?? '', type === 'url').map((value) => ({ type, value: value.slice(0, 300) })),
    );
    if (identifiers.length > identifierLimit) fault(null, 'many');
    if (faults.length > 0 || receivedAt === null) return faults;
    this.#numbers.add(alarmNumber);
    const type = readType(cells.type ?? '');
    return {
      row,
      alarmNumber,
      receivedAt,
      happenedAt,
      type,
      tags: type === null && cells.type ? [cells.type.slice(0, 300)] : [],
      place: cells.place || null,
      narrative: cells.narrative ?? '',
      loss: loss || null,
      identifiers,
    };
  }

  #moment(
    cells: ArchiveCells,
    field: 'happenedAt' | 'reportedAt',
    fault: (field: ArchiveField, why: keyof typeof words) => void,
  ): string | null {
    const text = cells[field];
    if (!text) return null;
    const at = readMoment(text);
    if (at === null) fault(field, 'time');
    else if (Temporal.Instant.compare(at, this.#now) > 0) fault(field, 'ahead');
    else if (Temporal.Instant.compare(at, firstMoment) < 0) fault(field, 'old');
    return at?.toString() ?? null;
  }
}
