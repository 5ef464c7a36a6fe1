/** Whether a day begins a week. */
export const isMonday = (day: string): boolean => Temporal.PlainDate.from(day).dayOfWeek === 1;

/** The seven days of the week that a Monday begins. */
export const daysOfWeek = (monday: string): string[] =>
  Array.from({ length: 7 }, (_, place) => Temporal.PlainDate.from(monday).add({ days: place }).toString());

/** The Monday of a day's week. */
export const mondayOf = (day: string): string => {
  const date = Temporal.PlainDate.from(day);
  return date.subtract({ days: date.dayOfWeek - 1 }).toString();
};
