import { diffWords } from '../words/diff.ts';
import { useWords } from './words.ts';
import './diff.css';

/** A run of words that both texts have, or only one of them. */
export interface DiffPart {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

const Part = ({ part }: { readonly part: DiffPart }) => {
  const w = useWords(diffWords);
  if (part.kind === 'same') return <>{part.text}</>;
  const Tag = part.kind === 'added' ? 'ins' : 'del';
  return (
    <Tag>
      <span className="lf-unseen">{`${w[part.kind]}：`}</span>
      {part.text}
    </Tag>
  );
};

/** What changed between two texts: struck out and underlined, and named to a screen reader, so not by colour alone. */
export const Diff = ({ parts }: { readonly parts: readonly DiffPart[] }) => (
  <p className="lf-diff">
    {parts.map((part, place) => (
      // A part has no name of its own; its place is what tells it from the next.
      <Part key={`${place} ${part.kind}`} part={part} />
    ))}
  </p>
);
