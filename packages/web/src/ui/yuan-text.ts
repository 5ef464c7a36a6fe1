/** An amount of fen as "50,000.00", without its unit. */
export const yuanText = (fen: number): string => {
  const whole = Math.trunc(fen / 100);
  const cents = String(Math.abs(fen % 100)).padStart(2, '0');
  return `${whole.toLocaleString('en-US')}.${cents}`;
};
