const two = (part: number): string => String(part).padStart(2, '0');

/** A span in milliseconds as whole days and a clock "3:07:09": hours, minutes and seconds; the sign is left out. */
export const spanTime = (span: number): { readonly days: number; readonly clock: string } => {
  const seconds = Math.floor(Math.abs(span) / 1_000);
  const hours = Math.floor(seconds / 3_600) % 24;
  const clock = `${hours}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return { days: Math.floor(seconds / 86_400), clock };
};
