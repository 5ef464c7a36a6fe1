import type { Label } from '../calendar/label.ts';
import type { Comparison, ComparisonSign, Formula } from './formula.ts';
import { valueOf } from './indicator.ts';
import type { IndicatorFilter, Indicators } from './indicator.ts';
import { add, clamp, compare, divide, greatest, least, multiply, negate, subtract } from './rational.ts';
import type { Rational } from './rational.ts';

/** An indicator a result rests on, with the figures to drill down to; nulls where there is no such indicator. */
export interface TraceStep {
  readonly indicator: string;
  readonly numerator: number | bigint | null;
  readonly denominator: number | bigint | null;
  readonly value: Rational | null;
  readonly filter: IndicatorFilter | null;
  readonly asOf: string | null;
}

/** A result, the indicators used in order of first use, and why there is no value where there is none. */
export interface Evaluation {
  readonly value: Rational | null;
  readonly trace: readonly TraceStep[];
  readonly gap: Label | null;
}

interface Run {
  readonly indicators: Indicators;
  readonly steps: Map<string, TraceStep>;
  gap: Label | null;
}

const zeroDivisor: Label = { zh: '分母为0，不计算', en: 'The denominator is 0; there is nothing to compute' };
const missing = (code: string): Label => ({ zh: `没有指标“${code}”的数`, en: `There is no figure for ${code}` });

// The first thing missing is the one reported: every later null follows from it or stands beside it.
const lack = (run: Run, why: Label): null => {
  run.gap ??= why;
  return null;
};

const stepOf = (code: string, { indicators }: Run): TraceStep => {
  const found = indicators.get(code);
  return {
    indicator: code,
    numerator: found?.numerator ?? null,
    denominator: found?.denominator ?? null,
    value: found === undefined ? null : valueOf(found),
    filter: found?.filter ?? null,
    asOf: found?.asOf ?? null,
  };
};

const readIndicator = (code: string, run: Run): Rational | null => {
  const step = run.steps.get(code) ?? stepOf(code, run);
  run.steps.set(code, step);
  if (step.value !== null) return step.value;
  const overZero = step.denominator !== null && Number(step.denominator) === 0;
  return lack(run, overZero ? zeroDivisor : missing(code));
};

const compute = (sign: string, [a, b, c]: readonly Rational[], run: Run): Rational | null => {
  if (a === undefined || b === undefined) return null;
  switch (sign) {
    case '+':
      return add(a, b);
    case '-':
      return subtract(a, b);
    case '*':
      return multiply(a, b);
    case 'min':
      return least(a, b);
    case 'max':
      return greatest(a, b);
    case 'clamp':
      return c === undefined ? null : clamp(a, b, c);
    default:
      return divide(a, b) ?? lack(run, zeroDivisor);
  }
};

// Every operand is evaluated even after a missing one, so that the trace shows all figures a result rests on.
const computeOver = (sign: string, operands: readonly Formula[], run: Run): Rational | null => {
  const values = operands.map((operand) => evaluate(operand, run));
  const known = values.filter((value) => value !== null);
  return known.length === values.length ? compute(sign, known, run) : null;
};

const verdicts: Readonly<Record<ComparisonSign, (order: number) => boolean>> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
  '=': (order) => order === 0,
  '!=': (order) => order !== 0,
};

const holds = ({ sign, left, right }: Comparison, run: Run): boolean | null => {
  const a = evaluate(left, run);
  const b = evaluate(right, run);
  return a === null || b === null ? null : verdicts[sign](compare(a, b));
};

const evaluate = (formula: Formula, run: Run): Rational | null => {
  switch (formula.kind) {
    case 'number':
      return formula.value;
    case 'indicator':
      return readIndicator(formula.code, run);
    case 'negative': {
      const value = evaluate(formula.of, run);
      return value === null ? null : negate(value);
    }
    case 'arithmetic':
      return computeOver(formula.sign, [formula.left, formula.right], run);
    case 'call':
      return computeOver(formula.name, formula.args, run);
    case 'if': {
      const verdict = holds(formula.condition, run);
      if (verdict === null) return null;
      return evaluate(verdict ? formula.whenTrue : formula.whenFalse, run);
    }
  }
};

/**
 * The exact value of a formula. The rule for what is missing: an indicator without a figure, a share over 0 and a
 * division by 0 give null, and whatever uses a null gives null. Only `if` looks at one branch: the branch not taken
 * is neither evaluated nor traced. Never throws.
 */
export const evaluateFormula = (formula: Formula, indicators: Indicators): Evaluation => {
  const run: Run = { indicators, steps: new Map(), gap: null };
  const value = evaluate(formula, run);
  return { value, trace: [...run.steps.values()], gap: run.gap };
};

const partsOf = (formula: Formula): readonly Formula[] => {
  switch (formula.kind) {
    case 'negative':
      return [formula.of];
    case 'arithmetic':
      return [formula.left, formula.right];
    case 'call':
      return formula.args;
    case 'if':
      return [formula.condition.left, formula.condition.right, formula.whenTrue, formula.whenFalse];
    default:
      return [];
  }
};

/** The codes of all indicators a formula names, each once, whichever branch they stand in. */
export const indicatorsIn = (formula: Formula): string[] => [
  ...new Set([...(formula.kind === 'indicator' ? [formula.code] : []), ...partsOf(formula).flatMap(indicatorsIn)]),
];
