import { PersonId } from '@lianfang/contract/ids';
import { peopleEndpoints } from '@lianfang/contract/people/endpoints';
import type { Person } from '@lianfang/contract/people/people';
import { Link } from 'react-router';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { paths, to } from '../../paths.ts';
import { Deputies } from '../../ui/Deputies.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { useMay } from '../../ui/me.ts';
import { Moment } from '../../ui/Moment.tsx';
import { NotFoundPage } from '../../ui/NotFoundPage.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { Reply } from '../../ui/Reply.tsx';
import { useAddressId } from '../../ui/use-address-id.ts';
import { useWords } from '../../ui/words.ts';
import { peopleWords } from '../../words/people.ts';
import { HeldRoles } from './HeldRoles.tsx';
import { PersonActions } from './PersonActions.tsx';
import { PersonPhone } from './PersonPhone.tsx';
import { PersonSignIn } from './PersonSignIn.tsx';
import { PersonState } from './PersonState.tsx';

const PersonView = ({ person }: { readonly person: Person }) => {
  const w = useWords(peopleWords);
  const may = useMay();
  return (
    <PageFrame
      title={person.name}
      above={<Link to={paths.people}>{w.title}</Link>}
      facts={
        <>
          <PersonState status={person.status} />
          <Link to={to(paths.unit, { unitId: person.unitId })}>{person.unitName}</Link>
          {person.post === null ? null : <span>{person.post}</span>}
        </>
      }
      actions={<PersonActions person={person} />}
    >
      <Facts
        facts={[
          { label: w.login, value: person.login },
          { label: w.phone, value: <PersonPhone person={person} /> },
          { label: w.since, value: <Moment at={person.createdAt} /> },
        ]}
      />
      <HeldRoles person={person} />
      {may('sign-in.read-state') ? <PersonSignIn personId={person.id} /> : null}
      <Deputies personId={person.id} mayName={person.abilities['nameDeputy']?.allowed === true} />
    </PageFrame>
  );
};

/** One person: state, roles, sign-in and deputies. */
export const PersonPage = () => {
  const personId = useAddressId('personId', PersonId);
  return personId === null ? <NotFoundPage /> : <Asked personId={personId} />;
};

const Asked = ({ personId }: { readonly personId: PersonId }) => {
  const asked = useEndpoint(peopleEndpoints.readPerson, { params: { personId } });
  return asked.data ? (
    <PersonView person={asked.data} />
  ) : (
    <div className="lf-page">
      <Reply of={asked}>{() => null}</Reply>
    </div>
  );
};
