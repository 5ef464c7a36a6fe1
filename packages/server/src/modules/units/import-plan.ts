import type { ImportStep, RowFault } from '@lianfang/contract/units/imports';
import type { Unit } from '@lianfang/contract/units/units';
import type { ImportRow } from './import-rows.ts';

/** The directory as an import looks at it: open units, and what every other name stands for. */
export interface ImportDirectory {
  readonly county: Unit;
  readonly units: readonly Unit[];
  /** Id of the unit or group that a noted name or a group's name stands for. */
  readonly otherNames: ReadonlyMap<string, string>;
}

/** What a row does, with all that is needed to do it. */
export interface PlannedStep extends ImportStep {
  readonly given: ImportRow;
  /** The open unit of this name, or null where it is to be opened. */
  readonly unit: Unit | null;
  readonly parentName: string;
  readonly moves: boolean;
  readonly renames: boolean;
  readonly aliases: readonly string[];
}

interface Names {
  readonly byName: ReadonlyMap<string, Unit>;
  readonly rows: ReadonlyMap<string, ImportRow>;
}

const fault = (given: ImportRow, column: RowFault['column'], message: string): RowFault => ({
  row: given.row,
  column,
  message,
});

const duplicates = (rows: readonly ImportRow[]): RowFault[] => {
  const first = new Map<string, number>();
  return rows.flatMap((given) => {
    const earlier = first.get(given.name);
    if (earlier !== undefined) return [fault(given, 'name', `与第 ${earlier} 行重名`)];
    first.set(given.name, given.row);
    return [];
  });
};

const aliasFaults = (given: ImportRow, directory: ImportDirectory, { byName, rows }: Names): RowFault[] => {
  const own = byName.get(given.name)?.id;
  const taken = given.aliases.filter((name) => {
    const stands = directory.otherNames.get(name) ?? byName.get(name)?.id;
    return (stands !== undefined && stands !== own) || (rows.has(name) && name !== given.name);
  });
  return taken.map((name) => fault(given, 'aliases', `“${name}”已指向其他单位或单位组`));
};

const rowFaults = (given: ImportRow, directory: ImportDirectory, names: Names): RowFault[] => {
  const unit = names.byName.get(given.name);
  const parentKnown = given.parent === null || names.byName.has(given.parent) || names.rows.has(given.parent);
  return [
    ...(unit?.kind === 'county' ? [fault(given, 'name', '县一级不能通过表格修改')] : []),
    ...(unit && unit.kind !== 'county' && unit.kind !== given.kind
      ? [fault(given, 'kind', '类别与名录中的不一致，不能通过表格修改')]
      : []),
    ...(parentKnown ? [] : [fault(given, 'parent', `名录和表格中都没有“${given.parent ?? ''}”`)]),
    ...(directory.otherNames.has(given.name) && !unit
      ? [fault(given, 'name', '这个名称已是其他单位或单位组的名称')]
      : []),
    ...aliasFaults(given, directory, names),
  ];
};

/** Parent of every unit by name as it will be, to see that nobody stands below itself. */
const parentsToBe = (directory: ImportDirectory, rows: readonly ImportRow[]): ReadonlyMap<string, string> => {
  const names = new Map<string, string>(directory.units.map((unit) => [unit.id, unit.name]));
  const below = rows.filter((given) => given.name !== directory.county.name);
  const now = directory.units.map((unit) => [unit.name, names.get(unit.parentId ?? '') ?? ''] as const);
  return new Map([...now, ...below.map((given) => [given.name, given.parent ?? directory.county.name] as const)]);
};

/** Names from a unit up to the county; null where the way leads in a circle. */
const wayUp = (name: string, parents: ReadonlyMap<string, string>): number | null => {
  const seen = new Set<string>();
  for (let at: string | undefined = name; at !== undefined && at !== ''; at = parents.get(at)) {
    if (seen.has(at)) return null;
    seen.add(at);
  }
  return seen.size;
};

const wordsOf = (step: Omit<PlannedStep, 'words' | 'does'>): string => {
  if (step.unit === null) return `上级：${step.parentName}`;
  const parts = [
    ...(step.renames ? [step.given.shortName === null ? '去掉简称' : `简称改为“${step.given.shortName}”`] : []),
    ...(step.moves ? [`移到“${step.parentName}”之下`] : []),
    ...(step.aliases.length > 0 ? [`增加其他名称：${step.aliases.join('、')}`] : []),
  ];
  return (parts.join('；') || '没有变化').slice(0, 300);
};

const stepOf = (given: ImportRow, directory: ImportDirectory, { byName }: Names): PlannedStep => {
  const unit = byName.get(given.name) ?? null;
  const parentName = given.parent ?? directory.county.name;
  const moves = unit !== null && byName.get(parentName)?.id !== unit.parentId;
  const renames = unit !== null && unit.shortName !== given.shortName;
  const aliases = given.aliases.filter((name) => name !== given.name && !directory.otherNames.has(name));
  const step = { row: given.row, name: given.name, given, unit, parentName, moves, renames, aliases };
  const changes = moves || renames || aliases.length > 0;
  return { ...step, does: unit === null ? 'open' : changes ? 'change' : 'nothing', words: wordsOf(step) };
};

/**
 * What importing the rows would do, parents before their children, and what is wrong with them. A unit is known by its
 * name; units that the rows do not name stay as they are.
 */
export const planImport = (
  rows: readonly ImportRow[],
  directory: ImportDirectory,
): { readonly steps: readonly PlannedStep[]; readonly faults: readonly RowFault[] } => {
  const names: Names = {
    byName: new Map(directory.units.map((unit) => [unit.name, unit])),
    rows: new Map(rows.map((given) => [given.name, given])),
  };
  const parents = parentsToBe(directory, rows);
  const circles = rows
    .filter((given) => wayUp(given.name, parents) === null)
    .map((given) => fault(given, 'parent', '上级单位关系成环'));
  const faults = [...duplicates(rows), ...rows.flatMap((given) => rowFaults(given, directory, names)), ...circles];
  const depth = (given: ImportRow): number => wayUp(given.name, parents) ?? 0;
  const steps = rows
    .toSorted((one, other) => depth(one) - depth(other) || one.row - other.row)
    .map((given) => stepOf(given, directory, names));
  return { steps, faults: faults.toSorted((one, other) => one.row - other.row) };
};
