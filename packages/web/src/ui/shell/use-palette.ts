import { searchEndpoints } from '@lianfang/contract/search/endpoints';
import { useDeferredValue, useEffect, useState } from 'react';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { paths, to } from '../../paths.ts';
import { searchWords } from '../../words/search.ts';
import { foundAddress } from '../found-address.ts';
import { useWords } from '../words.ts';

/** One place that the palette can go to. */
export interface PaletteEntry {
  readonly to: string;
  readonly label: string;
  /** What kind of thing it is, beside the name. */
  readonly kind: string;
}

export interface PaletteFound {
  readonly entries: readonly PaletteEntry[];
  /** The search is on its way: an empty list does not mean "nothing found" yet. */
  readonly searching: boolean;
}

const most = 12;

const fits = (entry: PaletteEntry, text: string): boolean => entry.label.toLowerCase().includes(text.toLowerCase());

/** A text once its typing has paused. */
const useSettled = (text: string): string => {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const waiting = setTimeout(() => setSettled(text), 200);
    return () => clearTimeout(waiting);
  }, [text]);
  return useDeferredValue(settled);
};

/** The entries for what was typed: pages whose name holds it, the records that the search finds, and all results. */
export const usePalette = (typed: string, pages: readonly PaletteEntry[]): PaletteFound => {
  const w = useWords(searchWords);
  const text = typed.trim();
  const settled = useSettled(text);
  const asked = useEndpoint(searchEndpoints.searchAll, { query: { text: settled } }, { enabled: settled !== '' });
  const shown = pages.filter((entry) => fits(entry, text));
  if (text === '') return { entries: shown, searching: false };
  const current = settled === text ? (asked.data?.found ?? []) : [];
  const records = current.slice(0, most).map((one) => ({ to: foundAddress(one), label: one.title, kind: w[one.kind] }));
  const all = { to: to(paths.search, {}, { text }), label: `${w.all}：${text}`, kind: w.title };
  return { entries: [...shown, ...records, all], searching: settled !== text || asked.isFetching };
};
