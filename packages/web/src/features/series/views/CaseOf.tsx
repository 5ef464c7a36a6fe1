import type { LinkedCase } from '@lianfang/contract/series/links';
import type { SeriesRecord } from '@lianfang/contract/series/series';
import { CaseNumber } from '../../../ui/links/LinkedCaseText.tsx';

/** The cases of a series by their ids. */
export type Cases = ReadonlyMap<string, LinkedCase>;

export const casesOf = ({ cases }: SeriesRecord): Cases => new Map(cases.map((one) => [one.id, one]));

/** The number of a case that is told by its id; nothing where it is no longer in the series. */
export const CaseOf = ({ id, cases }: { readonly id: LinkedCase['id']; readonly cases: Cases }) => {
  const found = cases.get(id);
  return found === undefined ? null : <CaseNumber of={found} />;
};
