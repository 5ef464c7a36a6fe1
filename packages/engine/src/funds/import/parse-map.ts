import {
  amountFields,
  type ColumnReference,
  emptyRequest,
  mapFields,
  type MapField,
  type MapRequest,
} from './column-map.ts';
import { ImportRefusal } from './import-refusal.ts';
import { amountUnits, isAmountUnit } from './read-amount.ts';
import { timeFormat } from './time-format.ts';

const badMap = (zh: string, en: string): ImportRefusal =>
  new ImportRefusal('bad-map', {
    zh: `--map 写法不对：${zh}。例：from=付款账号,to=收款账号,amount=金额:yuan,at=时间:yyyy/MM/dd HH:mm:ss`,
    en: `--map: ${en}. Example: from=sourceNodeId,to=targetNodeId,amount=value:yuan,at=time:day`,
  });

const piecesOf = (text: string, separator: string): string[] => {
  const pieces: string[] = [''];
  let isQuoted = false;
  for (const letter of text) {
    if (letter === '"') isQuoted = !isQuoted;
    if (letter === separator && !isQuoted) pieces.push('');
    else pieces[pieces.length - 1] += letter;
  }
  return pieces;
};

const bare = (text: string): string => text.trim().replace(/^"(.*)"$/u, '$1');

const isField = (word: string): word is MapField => mapFields.some((field) => field === word);

/** A column may be followed by a colon and a unit; patterns of times hold colons themselves. */
const referenceOf = (field: MapField, text: string): ColumnReference => {
  const takesUnit = field === 'at' || amountFields.includes(field);
  const [first = '', ...rest] = takesUnit ? piecesOf(text, ':') : [text];
  const unit = rest.length === 0 ? null : bare(rest.join(':'));
  const columns = piecesOf(first, '+')
    .map(bare)
    .filter((column) => column !== '');
  if (unit !== null && field === 'at' && timeFormat(unit) === null)
    throw badMap(`不认识时间格式 ${unit}`, `unknown time format ${unit} (iso, ms, s, day, hour or a pattern)`);
  if (unit !== null && field !== 'at' && !isAmountUnit(unit))
    throw badMap(`不认识金额单位 ${unit}`, `unknown unit ${unit} (${Object.keys(amountUnits).join(', ')})`);
  return { columns, fixed: null, unit };
};

const separatorsByName = { comma: 0x2c, tab: 0x09, semicolon: 0x3b, pipe: 0x7c } as const;

const separatorOf = (word: string): number => {
  const found = Object.entries(separatorsByName).find(([name]) => name === word)?.[1];
  if (found === undefined) throw badMap(`不认识分隔符 ${word}`, `unknown separator ${word}`);
  return found;
};

const settingOf = (key: string, value: string): Partial<MapRequest> | null => {
  if (key === 'separator') return { separator: separatorOf(value) };
  if (key === 'sheet') return { sheet: value };
  return key === 'header' ? { hasHeader: value !== 'none' } : null;
};

const checkParties = ({ fields }: MapRequest): MapRequest => {
  const stated = (field: MapField): boolean => (fields.get(field)?.columns.length ?? 0) > 0;
  if ((stated('from') || stated('to')) && (stated('own') || stated('other')))
    throw badMap('from、to 与 own、other 只能用一组', 'either from and to, or own and other');
  if (stated('amount') && (stated('in') || stated('out')))
    throw badMap('amount 与 in、out 只能用一组', 'either amount, or in and out');
  return { ...emptyRequest, fields };
};

/**
 * Reads what a person says of the columns: `field=column`, `field=column:unit`, `field=first+second`, `field=#3` (the
 * third column), `field:=value` for the entire file, `field=` for none, and `separator=`, `sheet=`, `header=none`.
 * Throws ImportRefusal where it makes no sense.
 */
export const parseMap = (text: string): MapRequest => {
  const fields = new Map<MapField, ColumnReference>();
  let settings: Partial<MapRequest> = {};
  for (const piece of piecesOf(text, ',').filter((one) => one.trim() !== '')) {
    const [, name = '', operator, rest = ''] = /^\s*([\w-]+)\s*(:?=)([\s\S]*)$/u.exec(piece) ?? [];
    if (operator === undefined) throw badMap(`“${piece}”缺少等号`, `“${piece}” has no equals sign`);
    const setting = settingOf(name, bare(rest));
    if (setting !== null) settings = { ...settings, ...setting };
    else if (!isField(name)) throw badMap(`没有字段 ${name}`, `no field ${name} (${mapFields.join(', ')})`);
    else if (operator === ':=') fields.set(name, { columns: [], fixed: bare(rest), unit: null });
    else fields.set(name, referenceOf(name, rest));
  }
  return { ...checkParties({ ...emptyRequest, fields }), ...settings };
};
