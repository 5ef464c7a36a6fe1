interface FigureNumbers {
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
}

/** A share kept in parts of 1 as a percentage with two decimals. */
export const percent = (share: string): string => `${(Number(share) * 100).toFixed(2)}%`;

/** Both numbers behind a figure, or the count alone. */
export const numbersText = ({ numerator, denominator }: FigureNumbers): string => {
  if (numerator === null) return '';
  return denominator === null ? numerator : `${numerator} / ${denominator}`;
};

/** A figure's value as people read it: a share as a percentage, a count as it is; a dash where there is none. */
export const valueText = (figure: FigureNumbers): string => {
  if (figure.denominator === null) return figure.numerator ?? '—';
  return figure.value === null ? '—' : percent(figure.value);
};

/** Both numbers behind a share; nothing for a count, whose value is its only number. */
export const partsText = (figure: FigureNumbers): string => (figure.denominator === null ? '' : numbersText(figure));
