import { diffWords } from '../words/diff.ts';
import { type DiffPart, textDiff } from './text-diff.ts';
import { useWords } from './words.ts';
import './diff.css';

const Part = ({ part }: { readonly part: DiffPart }) => {
  const w = useWords(diffWords);
  if (part.kind === 'same') return <>{part.text}</>;
  const Tag = part.kind === 'added' ? 'ins' : 'del';
  return (
    <Tag>
      <span className="lf-unseen">{w[part.kind]}：</span>
      {part.text}
    </Tag>
  );
};

/** What changed between two texts: struck out and underlined, so that it can be read without colour. */
export const Diff = ({ before, after }: { readonly before: string; readonly after: string }) => {
  const w = useWords(diffWords);
  if (before === after) return <p className="lf-quiet">{w.same}</p>;
  const parts = textDiff(before, after);
  return (
    <p className="lf-diff">
      {parts.map((part, place) => (
        // A part has no name of its own; its place is what tells it from the next.
        <Part key={`${place} ${part.kind}`} part={part} />
      ))}
    </p>
  );
};
