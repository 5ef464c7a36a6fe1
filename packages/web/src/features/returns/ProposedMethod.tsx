import { returnMethods, type ReturnRecord } from '@lianfang/contract/returns/returns';
import { useJoined } from '../../ui/joined-text.ts';
import { useSay, useWords } from '../../ui/words.ts';
import { returnMoneyWords } from '../../words/returns.ts';

/** The method that the engine proposes, with its reason. */
export const ProposedMethod = ({ of }: { readonly of: NonNullable<ReturnRecord['proposal']> }) => {
  const w = useWords(returnMoneyWords);
  const joined = useJoined();
  const say = useSay();
  return (
    <>
      <strong>{joined.label(w.proposal, say(returnMethods[of.method]))}</strong> {say(of.reason)}
    </>
  );
};
