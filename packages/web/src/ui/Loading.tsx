import { stateWords } from '../words/states.ts';
import { useWords } from './words.ts';
import './states.css';

export interface LoadingProps {
  readonly rows?: number;
  /** What is being done, for what may take some seconds; shown once it takes more than a moment. */
  readonly doing?: string | undefined;
}

/** A quiet shape while something is on its way; said once to a screen reader. */
export const Loading = ({ rows = 6, doing }: LoadingProps) => {
  const w = useWords(stateWords);
  return (
    <div className="lf-loading" aria-live="polite">
      <span className="lf-unseen">{w.loading}</span>
      {doing === undefined ? null : <p className="lf-loading-doing">{doing}</p>}
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="lf-loading-row" />
      ))}
    </div>
  );
};
