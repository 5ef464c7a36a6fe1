/** The instant at which a day in Asia/Shanghai is over, as the due mark takes it. China keeps +08:00 all year. */
export const endOfDay = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00+08:00`) + 86_400_000).toISOString();
