import { describe, expect, test } from 'vitest';
import { numbersText, partsText, valueText } from './figure-text.ts';

describe('figures as people read them', () => {
  test('a share is a percentage with both of its numbers', () => {
    const figure = { value: '0.6667', numerator: '2', denominator: '3' };
    expect(valueText(figure)).toBe('66.67%');
    expect(numbersText(figure)).toBe('2 / 3');
  });

  test('a share over nothing has no value', () => {
    expect(valueText({ value: null, numerator: '0', denominator: '0' })).toBe('—');
  });

  test('a count stands by itself', () => {
    const figure = { value: '12.0000', numerator: '12', denominator: null };
    expect(valueText(figure)).toBe('12');
    expect(numbersText(figure)).toBe('12');
    expect(partsText(figure)).toBe('');
  });
});
