import { mapFields, type MapField } from '@lianfang/engine/funds/import/column-map';
import { parseMap } from '@lianfang/engine/funds/import/parse-map';

/** What each column of a file holds, by its place; '' for one that is not read. */
export type ColumnChoice = readonly (MapField | '')[];

const placeOf = (column: string, columns: readonly string[]): number =>
  /^#\d+$/u.test(column) ? Number(column.slice(1)) - 1 : columns.indexOf(column);

/** What each column holds by the words of a map as the server gives them; none where it could not tell. */
export const choiceOf = (map: string | null, columns: readonly string[]): ColumnChoice => {
  const choice: (MapField | '')[] = columns.map(() => '');
  if (map === null) return choice;
  for (const [field, { columns: named }] of parseMap(map).fields)
    for (const column of named) {
      const place = placeOf(column, columns);
      if (place >= 0 && choice[place] === '') choice[place] = field;
    }
  return choice;
};

/**
 * The words of a map in which nothing is left to the names of the columns: the columns chosen by place, and every other
 * field as not read. Without a column of one's own account all rows are of the account asked about.
 */
export const mapOf = (choice: ColumnChoice, account: string): string => {
  const placesOf = (field: MapField): string[] =>
    choice.flatMap((one, place) => (one === field ? [`#${place + 1}`] : []));
  const isPair = choice.includes('from') || choice.includes('to');
  const left: readonly MapField[] = isPair ? ['own', 'other', 'in', 'out', 'direction'] : ['from', 'to'];
  return mapFields
    .filter((field) => !left.includes(field))
    .map((field) => {
      const places = placesOf(field);
      return field === 'own' && places.length === 0 ? `own:=${account}` : `${field}=${places.join('+')}`;
    })
    .join(',');
};
