import type { MapField } from './column-map.ts';
import { bareHeader, channelHeaders, dayHeaders, headerWords, unitHeaders } from './header-words.ts';

/** What the names of the columns say by themselves. */
export interface ColumnGuess {
  readonly columns: ReadonlyMap<MapField, readonly number[]>;
  /** Known only for data sets whose steps are known: AMLSim counts days, PaySim hours. */
  readonly timeWord: string | null;
  readonly dayColumn: number;
}

/** The unit that a column's name says; yuan where it says none, as statements and public data sets count. */
export const guessUnit = (name: string): string =>
  unitHeaders.find(([pattern]) => pattern.test(name.trim()))?.[1] ?? 'yuan';

const placeOfFirst = (bare: readonly string[], known: readonly string[]): number => {
  const word = known.find((one) => bare.filter((name) => name === one).length === 1);
  return word === undefined ? -1 : bare.indexOf(word);
};

const stepWord = (bare: readonly string[], at: number): string | null => {
  const has = (name: string): boolean => bare.includes(name);
  if (bare[at] === 'step') return has('oldbalanceorg') ? 'hour' : 'day';
  return bare[at] === 'time' && has('sourcenodeid') && has('targetnodeid') && has('value') ? 'day' : null;
};

type Place = (field: MapField) => number;

/** Fields that belong together: payer and payee, or the account of a statement and its counterparties. */
const partiesOf = (place: Place, isStated: (field: MapField) => boolean): MapField[] => {
  if (isStated('from') || isStated('to')) return ['from', 'to'];
  const known = (field: MapField): boolean => isStated(field) || place(field) >= 0;
  if (isStated('own') || isStated('other')) return ['own', 'other'];
  if (known('from') && known('to')) return ['from', 'to'];
  return known('own') && known('other') ? ['own', 'other'] : [];
};

const moneyOf = (place: Place, isStatement: boolean, isStated: (field: MapField) => boolean): MapField[] => {
  if (!isStatement) return ['amount'];
  if (isStated('amount') || isStated('direction')) return ['amount', 'direction'];
  if (isStated('in') || isStated('out')) return ['in', 'out'];
  const isOneColumn = place('amount') >= 0 && place('direction') >= 0;
  return isOneColumn || place('in') < 0 || place('out') < 0 ? ['amount', 'direction'] : ['in', 'out'];
};

/** Reads the names of columns; fields that a person has stated are left out. */
export const guessColumns = (names: readonly string[], isStated: (field: MapField) => boolean): ColumnGuess => {
  const bare = names.map(bareHeader);
  const place: Place = (field) => placeOfFirst(bare, headerWords[field] ?? []);
  const parties = partiesOf(place, isStated);
  const isStatement = parties.includes('own');
  const fields: MapField[] = [...parties, ...moneyOf(place, isStatement, isStated), 'at', 'currency', 'id', 'source'];
  fields.push('status', ...(isStatement ? (['balance', 'holder', 'bank'] as const) : []));
  const columns = new Map<MapField, readonly number[]>();
  for (const field of fields) if (!isStated(field) && place(field) >= 0) columns.set(field, [place(field)]);
  const channel = channelHeaders.map((word) => bare.indexOf(word)).filter((column) => column >= 0);
  if (!isStated('channel') && channel.length > 0) columns.set('channel', channel);
  const at = columns.get('at')?.[0] ?? -1;
  const day = placeOfFirst(bare, dayHeaders);
  return { columns, timeWord: stepWord(bare, at), dayColumn: day === at ? -1 : day };
};
