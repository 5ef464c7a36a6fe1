import { stateWords } from '../words/states.ts';
import { useWords } from './words.ts';
import './states.css';

/** A quiet shape while something is on its way; said once to a screen reader. */
export const Loading = ({ rows = 6 }: { readonly rows?: number }) => {
  const w = useWords(stateWords);
  return (
    <div className="lf-loading" aria-live="polite">
      <span className="lf-unseen">{w.loading}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="lf-loading-row" />
      ))}
    </div>
  );
};
