import { Button } from 'antd';
import { listWords } from '../words/list.ts';
import type { ListView } from './use-list-view.ts';
import { useWords } from './words.ts';

/** How many there are, and the way to the next page. Going back is the browser's own button. */
export const PageTurner = ({ view }: { readonly view: ListView<unknown> }) => {
  const w = useWords(listWords);
  if (view.rows.length === 0) return null;
  return (
    <nav className="lf-turner" aria-label={w.pages}>
      <span className="lf-quiet">{view.total === null ? '' : w.total(view.total)}</span>
      <span className="lf-turner-moves lf-screen-only">
        {view.goFirst ? <Button onClick={view.goFirst}>{w.first}</Button> : null}
        {view.goNext ? <Button onClick={view.goNext}>{w.next}</Button> : null}
      </span>
    </nav>
  );
};
