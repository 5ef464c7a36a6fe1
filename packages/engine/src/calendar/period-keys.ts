const shape = /^(\d{4})(?:-(?:(W)(\d{2})|(Q)([1-4])|(H)([12])|(\d{2})|(\d{1,2})of(\d{1,2})))?$/;

interface KeyParts {
  readonly year: number;
  readonly turn: number;
  readonly turns: number;
  readonly write: (year: number, turn: number) => string;
}

const two = (value: number): string => String(value).padStart(2, '0');

// 28 December always lies in the last ISO week of its year.
const weeksIn = (year: number): number => Temporal.PlainDate.from({ year, month: 12, day: 28 }).weekOfYear ?? 52;

const readKey = (key: string): KeyParts | null => {
  const match = shape.exec(key);
  if (match === null) return null;
  const year = Number(match[1]);
  if (match[2]) return { year, turn: Number(match[3]), turns: weeksIn(year), write: (y, t) => `${y}-W${two(t)}` };
  if (match[4]) return { year, turn: Number(match[5]), turns: 4, write: (y, t) => `${y}-Q${t}` };
  if (match[6]) return { year, turn: Number(match[7]), turns: 2, write: (y, t) => `${y}-H${t}` };
  if (match[8]) return { year, turn: Number(match[8]), turns: 12, write: (y, t) => `${y}-${two(t)}` };
  const turns = Number(match[10] ?? 1);
  if (match[9]) return { year, turn: Number(match[9]), turns, write: (y, t) => `${y}-${t}of${turns}` };
  return { year, turn: 1, turns: 1, write: (y) => `${y}` };
};

const soundKey = (key: string): KeyParts | null => {
  const parts = readKey(key);
  return parts === null || parts.turn < 1 || parts.turn > parts.turns ? null : parts;
};

/** The key of the period before (2026-01 → 2025-12), or null for a text that is no period key. */
export const previousPeriodKey = (key: string): string | null => {
  const parts = soundKey(key);
  if (parts === null) return null;
  if (parts.turn > 1) return parts.write(parts.year, parts.turn - 1);
  const year = parts.year - 1;
  return parts.write(year, key.includes('W') ? weeksIn(year) : parts.turns);
};

/** The key of the same period a year earlier, or null where that year has none (week 53) or the text is no key. */
export const yearBeforeKey = (key: string): string | null => {
  const parts = soundKey(key);
  if (parts === null) return null;
  const year = parts.year - 1;
  return key.includes('W') && parts.turn > weeksIn(year) ? null : parts.write(year, parts.turn);
};
