import type { PersonId } from '@lianfang/contract/ids';
import { identityEndpoints } from '@lianfang/contract/identity/endpoints';
import type { SignInState } from '@lianfang/contract/identity/sign-in-states';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { type Fact, Facts } from '../../ui/Facts.tsx';
import { Moment } from '../../ui/Moment.tsx';
import { Reply } from '../../ui/Reply.tsx';
import { Section } from '../../ui/Section.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { useWords } from '../../ui/words.ts';
import { signInStateWords } from '../../words/people.ts';
import { SignInActions } from './SignInActions.tsx';
import { useJoined } from '../../ui/joined-text.ts';

const useFacts = (state: SignInState): readonly Fact[] => {
  const w = useWords(signInStateWords);
  const joined = useJoined();
  const factors = joined.list(state.secondFactors.map((factor) => w[factor]));
  return [
    { label: w.password, value: w[state.password] },
    { label: w.factors, value: factors === '' ? w.noFactor : factors },
    {
      label: w.locked,
      value:
        state.lockedUntil === null ? null : <StateMark tone="wrong">{<Moment at={state.lockedUntil} />}</StateMark>,
    },
    { label: w.lastSignIn, value: state.lastSignInAt === null ? w.never : <Moment at={state.lastSignInAt} /> },
    { label: w.devices, value: state.devices },
    {
      label: w.undertaking,
      value: state.undertakingAcceptedAt === null ? w.notAccepted : <Moment at={state.undertakingAcceptedAt} />,
    },
  ];
};

const StateFacts = ({ state }: { readonly state: SignInState }) => <Facts facts={useFacts(state)} />;

/** How a person signs in, for the security administrator. */
export const PersonSignIn = ({ personId }: { readonly personId: PersonId }) => {
  const w = useWords(signInStateWords);
  const asked = useEndpoint(identityEndpoints.readSignInState, { params: { personId } });
  return (
    <Section title={w.title} actions={asked.data ? <SignInActions personId={personId} state={asked.data} /> : null}>
      <Reply of={asked} rows={4}>
        {(state) => <StateFacts state={state} />}
      </Reply>
    </Section>
  );
};
