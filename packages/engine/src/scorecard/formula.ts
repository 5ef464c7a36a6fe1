import type { Label } from '../calendar/label.ts';
import type { Rational } from './rational.ts';

export type ArithmeticSign = '+' | '-' | '*' | '/';
export type ComparisonSign = '<' | '<=' | '>' | '>=' | '=' | '!=';
export type FunctionName = 'min' | 'max' | 'clamp' | 'ratio';

/** A formula over indicators, read once and evaluated per unit. */
export type Formula =
  | { readonly kind: 'number'; readonly value: Rational }
  | { readonly kind: 'indicator'; readonly code: string }
  | { readonly kind: 'negative'; readonly of: Formula }
  | { readonly kind: 'arithmetic'; readonly sign: ArithmeticSign; readonly left: Formula; readonly right: Formula }
  | { readonly kind: 'call'; readonly name: FunctionName; readonly args: readonly Formula[] }
  | { readonly kind: 'if'; readonly condition: Comparison; readonly whenTrue: Formula; readonly whenFalse: Formula };

/** A comparison, which may only stand as the first argument of `if`. */
export interface Comparison {
  readonly sign: ComparisonSign;
  readonly left: Formula;
  readonly right: Formula;
}

/** What is wrong with a formula and at which character, counted from 0. */
export interface FormulaError {
  readonly message: Label;
  readonly at: number;
}

/** How many arguments each function takes. */
export const arity: Readonly<Record<FunctionName, number>> = { min: 2, max: 2, clamp: 3, ratio: 2 };

export const longestFormula = 500;
export const deepestFormula = 20;
