const parts = (month: string): [number, number] => [Number(month.slice(0, 4)), Number(month.slice(5, 7))];

const two = (value: number): string => String(value).padStart(2, '0');

/** The month some months later or earlier, YYYY-MM. */
export const monthPlus = (month: string, months: number): string => {
  const [year, number] = parts(month);
  const index = year * 12 + number - 1 + months;
  return `${Math.floor(index / 12)}-${two((index % 12) + 1)}`;
};

const daysIn = (month: string): number => {
  const [year, number] = parts(month);
  return new Date(Date.UTC(year, number, 0)).getUTCDate();
};

/** The last day of a month, YYYY-MM-DD. */
export const lastDayOfMonth = (month: string): string => `${month}-${two(daysIn(month))}`;

/** The weeks of a month, Monday first; null where a week reaches past the month. */
export const gridOf = (month: string): (string | null)[][] => {
  const [year, number] = parts(month);
  const before = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7;
  const count = daysIn(month);
  const weeks = Math.ceil((before + count) / 7);
  const at = (index: number): string | null => {
    const day = index - before + 1;
    return day < 1 || day > count ? null : `${month}-${two(day)}`;
  };
  return Array.from({ length: weeks }, (_, week) => Array.from({ length: 7 }, (_day, index) => at(week * 7 + index)));
};
