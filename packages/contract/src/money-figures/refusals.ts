import { refusal } from '../refusal.ts';

/** Days that one reading of the figures spans at most: five years. */
export const mostFigureDays = 1_827;

export const moneyFigureRefusals = {
  spanTooLong: refusal('money-figures-span', 422, {
    zh: '起止日期颠倒，或超过五年。',
    en: 'The last day comes before the first, or the span is longer than five years.',
  }),
} as const;
