import type { Endpoint } from '@lianfang/contract/endpoint';
import type { LinkingProgress } from '@lianfang/contract/series/links';
import { useAgainWhile } from '../../api/use-again-while.ts';
import { linkWords } from '../../words/links.ts';
import { Progress } from '../Progress.tsx';
import { useWords } from '../words.ts';

export interface BeingLinkedProps {
  /** The endpoint that said so; it is read on until all is known. */
  readonly endpoint: Endpoint;
  readonly linking: LinkingProgress | null;
}

/** Says that links are not known yet, and how far it is; nothing once they are. */
export const BeingLinked = ({ endpoint, linking }: BeingLinkedProps) => {
  const w = useWords(linkWords);
  useAgainWhile(endpoint, linking !== null);
  if (linking === null) return null;
  const { done, all } = linking;
  return <Progress label={w.linking(done, all)} share={all === 0 ? null : Math.min(1, done / all)} />;
};
