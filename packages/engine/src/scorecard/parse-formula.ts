import { zero } from './rational.ts';
import { fromDecimal } from './decimal.ts';
import { arity, deepestFormula, longestFormula } from './formula.ts';
import type { ArithmeticSign, Comparison, ComparisonSign, Formula, FormulaError, FunctionName } from './formula.ts';
import * as fault from './formula-fault.ts';
import { tokensOf } from './formula-tokens.ts';
import type { Token } from './formula-tokens.ts';

/** Where the reader stands: the tokens, the next one, and how deep it is nested. */
interface Reader {
  readonly tokens: readonly Token[];
  next: number;
  depth: number;
}

const end: Token = { kind: 'end', text: '', at: 0 };
const peek = (reader: Reader): Token => reader.tokens[reader.next] ?? end;

const take = (reader: Reader): Token => {
  const token = peek(reader);
  reader.next += 1;
  return token;
};

const takeSign = (reader: Reader, sign: string): void => {
  const { text, at } = take(reader);
  if (text !== sign) throw fault.noSign(at, sign, text);
};

const oneOf = <Sign extends string>(text: string, signs: readonly Sign[]): Sign | undefined =>
  signs.find((sign) => sign === text);

const sums: readonly ArithmeticSign[] = ['+', '-'];
const products: readonly ArithmeticSign[] = ['*', '/'];
const comparisons: readonly ComparisonSign[] = ['<', '<=', '>', '>=', '=', '!='];
const functions: readonly FunctionName[] = ['min', 'max', 'clamp', 'ratio'];

const nested = <Read>(reader: Reader, read: () => Read): Read => {
  if (reader.depth >= deepestFormula) throw fault.tooDeep(peek(reader).at);
  reader.depth += 1;
  const found = read();
  reader.depth -= 1;
  return found;
};

const readChain = (reader: Reader, signs: readonly ArithmeticSign[], operand: (reader: Reader) => Formula): Formula => {
  let left = operand(reader);
  for (let sign = oneOf(peek(reader).text, signs); sign; sign = oneOf(peek(reader).text, signs)) {
    reader.next += 1;
    left = { kind: 'arithmetic', sign, left, right: operand(reader) };
  }
  return left;
};

const readSum = (reader: Reader): Formula => readChain(reader, sums, readProduct);
const readProduct = (reader: Reader): Formula => readChain(reader, products, readOperand);

const readOperand = (reader: Reader): Formula => {
  const token = take(reader);
  if (token.kind === 'number') return { kind: 'number', value: fromDecimal(token.text) ?? zero };
  if (token.kind === 'name') return peek(reader).text === '(' ? readCall(reader, token) : indicator(token);
  if (token.text === '-') return nested(reader, () => ({ kind: 'negative', of: readOperand(reader) }));
  if (token.text !== '(') throw fault.noOperand(token.at, token.text);
  const inner = nested(reader, () => readSum(reader));
  refuseComparison(reader);
  takeSign(reader, ')');
  return inner;
};

const indicator = ({ text, at }: Token): Formula => {
  if (text === 'if' || oneOf(text, functions)) throw fault.badName(at, text);
  return { kind: 'indicator', code: text };
};

const refuseComparison = (reader: Reader): void => {
  const { text, at } = peek(reader);
  if (oneOf(text, comparisons)) throw fault.strayComparison(at);
};

const readArguments = (reader: Reader): Formula[] => {
  const args: Formula[] = [];
  do {
    reader.next += 1;
    args.push(readSum(reader));
    refuseComparison(reader);
  } while (peek(reader).text === ',');
  takeSign(reader, ')');
  return args;
};

const readComparison = (reader: Reader): Comparison => {
  const left = readSum(reader);
  const token = take(reader);
  const sign = oneOf(token.text, comparisons);
  if (!sign) throw fault.noComparison(token.at);
  return { sign, left, right: readSum(reader) };
};

const readIf = (reader: Reader): Formula => {
  takeSign(reader, '(');
  const condition = readComparison(reader);
  takeSign(reader, ',');
  const whenTrue = readSum(reader);
  takeSign(reader, ',');
  const whenFalse = readSum(reader);
  takeSign(reader, ')');
  return { kind: 'if', condition, whenTrue, whenFalse };
};

const readCall = (reader: Reader, { text, at }: Token): Formula => {
  if (text === 'if') return nested(reader, () => readIf(reader));
  const name = oneOf(text, functions);
  if (!name) throw fault.noFunction(at, text);
  const args = nested(reader, () => readArguments(reader));
  if (args.length !== arity[name]) throw fault.wrongCount(at, name, arity[name], args.length);
  return { kind: 'call', name, args };
};

const readWhole = (text: string): Formula => {
  if (text.length > longestFormula) throw fault.tooLong();
  if (text.trim() === '') throw fault.empty();
  const reader: Reader = { tokens: tokensOf(text), next: 0, depth: 0 };
  const formula = readSum(reader);
  refuseComparison(reader);
  const rest = peek(reader);
  if (rest.kind !== 'end') throw fault.noOperator(rest.at, rest.text);
  return formula;
};

/**
 * Reads a formula: numbers, indicators (`reports.on_time`), + - * /, parentheses, min(a,b), max(a,b),
 * clamp(x,low,high), ratio(n,d) and if(a >= b, x, y). Full-width signs and × ÷ ≥ ≤ ≠ are understood.
 * At most 500 characters, nested at most 20 deep. Never throws: what is wrong comes back with its place.
 */
export const parseFormula = (text: string): { readonly formula: Formula } | { readonly error: FormulaError } => {
  try {
    return { formula: readWhole(text) };
  } catch (thrown) {
    if (thrown instanceof fault.FormulaFault) return { error: { message: thrown.label, at: thrown.at } };
    throw thrown;
  }
};
