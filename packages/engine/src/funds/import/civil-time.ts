const msPerDay = 86_400_000;
/** Asia/Shanghai has been eight hours ahead of UTC since September 1991, without summer time. */
const shanghaiOffset = 8 * 3_600_000;

/** A date and a time of day as they are written. `offset` in milliseconds ahead of UTC, NaN where none is written. */
export interface CivilTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
  offset: number;
}

export const createCivilTime = (): CivilTime => ({
  year: 1970,
  month: 1,
  day: 1,
  hour: 0,
  minute: 0,
  second: 0,
  millisecond: 0,
  offset: NaN,
});

const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
};

/** Days since 1 January 1970, counted in years that start in March, whose leap day comes last. */
const daysSince1970 = (year: number, month: number, day: number): number => {
  const shifted = month <= 2 ? year - 1 : year;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return (
    365 * shifted +
    Math.floor(shifted / 4) -
    Math.floor(shifted / 100) +
    Math.floor(shifted / 400) +
    dayOfYear -
    719_468
  );
};

/** Milliseconds since 1970 (UTC), in Asia/Shanghai where no zone is written; NaN for what no calendar or clock shows. */
export const momentOf = (time: CivilTime): number => {
  const { year, month, day, hour, minute, second, millisecond, offset } = time;
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return NaN;
  if (hour > 23 || minute > 59 || second > 59) return NaN;
  const ofDay = ((hour * 60 + minute) * 60 + second) * 1000 + millisecond;
  return daysSince1970(year, month, day) * msPerDay + ofDay - (Number.isNaN(offset) ? shanghaiOffset : offset);
};
