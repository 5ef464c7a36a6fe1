import type { Action } from '@lianfang/contract/endpoints';
import type { Words } from '@lianfang/contract/words';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { paths } from '../paths.ts';
import { stateWords } from '../words/states.ts';
import { EmptyState } from './EmptyState.tsx';
import { useMay } from './me.ts';
import { PageFrame } from './PageFrame.tsx';
import { useSay, useWords } from './words.ts';

export interface PermittedProps {
  readonly needs: Action;
  readonly title: Words;
  readonly children: ReactNode;
}

/** A page for those whose grants reach it; the others are told whom to ask. The server decides in any case. */
export const Permitted = ({ needs, title, children }: PermittedProps) => {
  const w = useWords(stateWords);
  const say = useSay();
  if (useMay()(needs)) return <>{children}</>;
  return (
    <PageFrame title={say(title)}>
      <EmptyState title={w.notAllowed} hint={w.notAllowedNext} action={<Link to={paths.today}>{w.home}</Link>} />
    </PageFrame>
  );
};
