import type { Endpoint } from '@lianfang/contract/endpoint';
import type { LinkingProgress } from '@lianfang/contract/series/links';
import { useQueryClient } from '@tanstack/react-query';
import { linkWords } from '../../words/links.ts';
import { Progress } from '../Progress.tsx';
import { useAgainSoon } from '../use-again-soon.ts';
import { useWords } from '../words.ts';

/** Milliseconds; in the trail it is one reading that goes on. */
const betweenLooks = 2000;

export interface BeingLinkedProps {
  /** The endpoint that said so; it is read on until all is known. */
  readonly endpoint: Endpoint;
  readonly linking: LinkingProgress | null;
}

/** Says that links are not known yet, and how far it is; nothing once they are. */
export const BeingLinked = ({ endpoint, linking }: BeingLinkedProps) => {
  const w = useWords(linkWords);
  const client = useQueryClient();
  const look = (): void => void client.invalidateQueries({ queryKey: [endpoint.id] });
  useAgainSoon(linking !== null, look, betweenLooks);
  if (linking === null) return null;
  const { done, all } = linking;
  return <Progress label={w.linking(done, all)} share={all === 0 ? null : Math.min(1, done / all)} />;
};
