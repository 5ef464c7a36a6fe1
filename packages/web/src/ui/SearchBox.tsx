import { Input } from 'antd';
import { useRef, useState } from 'react';
import { listWords } from '../words/list.ts';
import type { ListView } from './use-list-view.ts';
import { useWords } from './words.ts';

export interface SearchBoxProps {
  readonly view: ListView<unknown>;
  /** Name of the endpoint's query part; `search` where absent. */
  readonly name?: string;
  readonly label?: string;
}

/** What was typed, and the search that stood in the URL then: a search changed from elsewhere wins over it. */
interface Typed {
  readonly text: string;
  readonly over: string;
}

/** The search of a list; writes into the URL a moment after the last key. */
export const SearchBox = ({ view, name = 'search', label }: SearchBoxProps) => {
  const w = useWords(listWords);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [typed, setTyped] = useState<Typed | null>(null);
  const kept = typeof view.query[name] === 'string' ? view.query[name] : '';
  const own = typed !== null && (typed.over === kept || typed.text.trim() === kept);
  const type = (text: string): void => {
    setTyped({ text, over: kept });
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => view.set({ [name]: text.trim() }), 250);
  };
  return (
    <span data-list-search>
      <Input
        allowClear
        value={own ? typed.text : kept}
        aria-label={label ?? w.search}
        placeholder={label ?? w.searchHint}
        onChange={(event) => type(event.target.value)}
        className="lf-search-box"
      />
    </span>
  );
};
