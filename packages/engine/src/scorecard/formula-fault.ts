import type { Label } from '../calendar/label.ts';
import { deepestFormula, longestFormula } from './formula.ts';

/** Stops reading a formula; never leaves `parseFormula`. */
export class FormulaFault extends Error {
  readonly label: Label;
  readonly at: number;

  constructor(at: number, zh: string, en: string) {
    super(en);
    this.label = { zh, en };
    this.at = at;
  }
}

export const empty = () => new FormulaFault(0, '公式为空', 'The formula is empty');
export const tooLong = () =>
  new FormulaFault(
    longestFormula,
    `公式超过${longestFormula}个字符`,
    `The formula exceeds ${longestFormula} characters`,
  );
export const tooDeep = (at: number) =>
  new FormulaFault(at, `嵌套超过${deepestFormula}层`, `Nested more than ${deepestFormula} levels deep`);
export const badSign = (at: number, text: string) =>
  new FormulaFault(at, `不认识的字符“${text}”`, `Unknown character “${text}”`);
export const badNumber = (at: number) =>
  new FormulaFault(at, '数字最多12位整数、6位小数', 'A number has at most 12 digits and 6 decimals');
export const badName = (at: number, text: string) =>
  new FormulaFault(at, `名称“${text}”不合规则`, `“${text}” is not a name`);
export const noSign = (at: number, sign: string, found: string) =>
  found === ''
    ? new FormulaFault(at, `公式没有写完，缺少“${sign}”`, `The formula ends where “${sign}” should follow`)
    : new FormulaFault(at, `此处应为“${sign}”，而不是“${found}”`, `“${sign}” expected here, not “${found}”`);
export const noOperator = (at: number, found: string) =>
  new FormulaFault(at, `“${found}”前缺少运算符`, `An operator is missing before “${found}”`);
export const noOperand = (at: number, found: string) =>
  found === ''
    ? new FormulaFault(at, '公式没有写完', 'The formula is not complete')
    : new FormulaFault(
        at,
        `“${found}”处应为数字、指标或函数`,
        `A number, indicator or function expected, not “${found}”`,
      );
export const noFunction = (at: number, name: string) =>
  new FormulaFault(at, `没有函数“${name}”`, `There is no function “${name}”`);
export const wrongCount = (at: number, name: string, wanted: number, found: number) =>
  new FormulaFault(
    at,
    `函数${name}需要${wanted}个参数，写了${found}个`,
    `${name} takes ${wanted} arguments, ${found} given`,
  );
export const noComparison = (at: number) =>
  new FormulaFault(at, 'if的第一个参数应为比较', 'The first argument of if must be a comparison');
export const strayComparison = (at: number) =>
  new FormulaFault(at, '比较只能用作if的第一个参数', 'A comparison may only be the first argument of if');
