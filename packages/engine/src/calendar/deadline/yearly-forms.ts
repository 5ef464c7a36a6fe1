import type { DayOfMonth } from '../cycle.ts';
import { dateOf } from './dates.ts';
import { unsure } from './doubts.ts';
import { recurring } from './reading.ts';
import type { DeadlineForm } from './reading.ts';

const wholeYear = /^(?:每1?年|每年度|按年度?|逐年)(?:年?[底末](?:之前|以前|前)?)?$/;
const named = /^每年(?:的)?(\d.*)$/;
const piece = /^(\d{1,2})(?:月份?)?(?:(\d{1,2})[日号]|(月?[底末]))?((?:之|以)?前)?$/;

interface Turn {
  readonly month: number;
  readonly day: DayOfMonth;
  /** “前” after a bare month, which may or may not include the month. */
  readonly doubtful: boolean;
}

const turnOf = (text: string): Turn | null => {
  const match = piece.exec(text);
  if (match === null) return null;
  const day = match[2] === undefined ? 'last' : Number(match[2]);
  const dayWritten = match[2] !== undefined || match[3] !== undefined;
  return { month: Number(match[1]), day, doubtful: match[4] !== undefined && !dayWritten };
};

const turnsOf = (body: string): Turn[] | null => {
  const turns = body.split(/[、,和及]/).map(turnOf);
  const read = turns.filter((turn) => turn !== null);
  return read.length === turns.length && body.includes('月') ? read : null;
};

// A leap day comes round too: 29 February is a sound day to be due on.
const exists = ({ month, day }: Turn): boolean => dateOf(2024, month, day) !== null;

/** 每年3月、9月, 每年2月底前: the same day of one or more months. 每年 is due when the year ends. */
export const everyYear: DeadlineForm = (text) => {
  if (wholeYear.test(text)) return recurring({ kind: 'yearly', months: [12], day: 'last' });
  const body = named.exec(text)?.[1];
  if (body === undefined) return null;
  const turns = turnsOf(body);
  const last = turns?.at(-1);
  if (!turns || last === undefined) return null;
  if (!turns.every(exists)) return unsure('noSuchDay');
  if (turns.some((turn) => turn.doubtful)) return unsure('beforeWhat');
  if (turns.some((turn) => turn.day !== last.day)) return unsure('severalTimes');
  const months = [...new Set(turns.map(({ month }) => month))].toSorted((one, other) => one - other);
  return recurring({ kind: 'yearly', months, day: last.day });
};
