import { peopleEndpoints } from '@lianfang/contract/people/endpoints';
import type { PersonRowFault } from '@lianfang/contract/people/import-endpoints';
import { type PersonId, UnitId } from '@lianfang/contract/ids';
import type { Unit } from '@lianfang/contract/units/units';
import { dayOf } from '../../kernel/clock/clock.ts';
import type { Reader } from '../../kernel/database/connect.ts';
import { readWorkbook } from '../../kernel/documents/workbook/read-workbook.ts';
import { handle } from '../../kernel/http/handle.ts';
import { countySubject, findUnits, openUnitNames } from '../units/index.ts';
import { readPeopleSheet, type SheetPerson } from './people-sheet.ts';
import { placePerson } from './place-person.ts';

const obstacles = { 'login-taken': ['login', '登录名已被使用'], 'person-unit-closed': ['unit', '单位已撤销'] } as const;

/** The unit that each row names, exactly or by another name of it; a row without one is a fault. */
const findUnitsOf = async (
  tx: Reader,
  people: readonly SheetPerson[],
  day: string,
): Promise<{ units: ReadonlyMap<number, Unit>; faults: PersonRowFault[] }> => {
  const directory = await openUnitNames(tx, day);
  const found = people.map((person) => ({ person, name: directory.resolve(person.unit) }));
  const ids = found.flatMap(({ name }) => ('unitId' in name ? [name.unitId] : []));
  const byId = new Map((await findUnits(tx, [...new Set(ids)])).map((unit) => [unit.id, unit]));
  const units = new Map<number, Unit>();
  const faults: PersonRowFault[] = [];
  for (const { person, name } of found) {
    const unit = 'unitId' in name ? byId.get(UnitId.parse(name.unitId)) : undefined;
    if (unit) units.set(person.row, unit);
    else faults.push({ row: person.row, column: 'unit', message: `名录中没有“${person.unit.slice(0, 100)}”` });
  }
  return { units, faults };
};

type Placing = Parameters<typeof placePerson>[0];

interface Added {
  readonly row: number;
  readonly id: PersonId;
  readonly name: string;
  readonly login: string;
}

const placeAll = async (
  placing: Placing,
  people: readonly SheetPerson[],
  units: ReadonlyMap<number, Unit>,
): Promise<{ added: Added[]; faults: PersonRowFault[] }> => {
  const added: Added[] = [];
  const faults: PersonRowFault[] = [];
  for (const { row, text } of people) {
    const unit = units.get(row);
    const placed = unit && (await placePerson(placing, { ...text, unitId: unit.id }, unit));
    if (typeof placed === 'string') {
      const [column, message] = obstacles[placed];
      faults.push({ row, column, message });
    } else if (placed) added.push({ row, id: placed.personId, name: text.name, login: text.login });
  }
  return { added, faults };
};

/** Imports a workbook of new people with their roles, all rows or none. Each still needs a first password. */
export const importPeople = handle(
  peopleEndpoints.importPeople,
  ({ tx }) => countySubject(tx),
  async (call) => {
    const { files, tx, now, refuse, note } = call;
    const [file, ...others] = files;
    if (!file || others.length > 0) return refuse('people-import-file-missing');
    const { sheets } = await readWorkbook(file.bytes);
    const read = readPeopleSheet(sheets[0]?.rows ?? []);
    const { units, faults } = await findUnitsOf(tx, read.people, dayOf(now));
    const placed = await placeAll(call, read.people, units);
    const all = [...read.faults, ...faults, ...placed.faults].toSorted((one, other) => one.row - other.row);
    if (all.length > 0) refuse('people-import-faulty', { faults: all.slice(0, 200) });
    note({ personIds: placed.added.map((one) => one.id) });
    return { added: placed.added };
  },
);
