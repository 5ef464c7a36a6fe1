import type { LinkCase } from '@lianfang/engine/linking/link-case';
import { Refused, type Run } from '../command.ts';
import { idOf, type JsonObject, parseLine, readLines } from './json-lines.ts';

const refuse = (line: number, field: string): Refused =>
  new Refused({ zh: `第 ${line} 行的 ${field} 写法不对`, en: `line ${line}: ${field} is not as it should be` });

const textIn = (object: JsonObject, field: string, line: number): string | undefined => {
  const value = object[field];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw refuse(line, field);
  return value;
};

const textsIn = (object: JsonObject, field: string, line: number): string[] | undefined => {
  const value = object[field];
  if (value === undefined || value === null) return undefined;
  if (!Array.isArray(value) || value.some((one) => typeof one !== 'string')) throw refuse(line, field);
  return value.map(String);
};

const isWritten = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number';

const identifiersIn = ({ identifiers }: JsonObject, line: number): LinkCase['identifiers'] => {
  if (identifiers === undefined || identifiers === null) return [];
  if (!Array.isArray(identifiers)) throw refuse(line, 'identifiers');
  return identifiers.map((one: unknown) => {
    if (typeof one !== 'object' || one === null || !('type' in one) || !('value' in one))
      throw refuse(line, 'identifiers');
    const { type, value } = one;
    if (typeof type !== 'string' || !isWritten(value)) throw refuse(line, 'identifiers');
    return { type, value: String(value) };
  });
};

const hasZone = /(?:z|[+-]\d\d:?\d\d)$/i;

/** A moment without a zone is one in Asia/Shanghai; a number is in milliseconds since 1970. */
const momentIn = ({ at }: JsonObject, line: number): number | undefined => {
  if (at === undefined || at === null) return undefined;
  if (typeof at === 'number') return at;
  if (typeof at !== 'string') throw refuse(line, 'at');
  const written = at.trim().replace(' ', 'T');
  const full = written.includes('T') ? written : `${written}T00:00:00`;
  const moment = Date.parse(hasZone.test(full) ? full : `${full}+08:00`);
  if (Number.isNaN(moment)) throw refuse(line, 'at');
  return moment;
};

/** A field under its name, nothing where it is not given. */
const given = <K extends keyof LinkCase>(name: K, value: LinkCase[K] | undefined): Partial<LinkCase> =>
  value === undefined ? {} : { [name]: value };

const caseOf = (numbered: { line: number; text: string }): LinkCase => {
  const object = parseLine(numbered);
  const { line } = numbered;
  return {
    id: idOf(object, line),
    identifiers: identifiersIn(object, line),
    ...given('text', textIn(object, 'text', line)),
    ...given('at', momentIn(object, line)),
    ...given('place', textIn(object, 'place', line)),
    ...given('fraudType', textIn(object, 'fraudType', line)),
    ...given('tools', textsIn(object, 'tools', line)),
    ...given('downstream', textsIn(object, 'downstream', line)),
  };
};

/** Cases from JSON Lines. Refuses a line that is none, and an id that stands twice. */
export const readCases = async (file: string, run: Run): Promise<LinkCase[]> => {
  const cases = (await readLines(file, run)).map(caseOf);
  const seen = new Set<string>();
  for (const { id } of cases) {
    if (seen.has(id)) throw new Refused({ zh: `案件重复：${id}`, en: `case ${id} stands twice` });
    seen.add(id);
  }
  return cases;
};
