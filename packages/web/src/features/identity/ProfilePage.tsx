import { peopleEndpoints } from '@lianfang/contract/people/endpoints';
import { roles } from '@lianfang/contract/people/roles';
import { Deputies } from '../../ui/Deputies.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { useMay, useMe } from '../../ui/me.ts';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { profileWords } from '../../words/profile.ts';
import { Devices } from './Devices.tsx';
import { LookChoices } from './LookChoices.tsx';
import { NoticeChoices } from './NoticeChoices.tsx';
import { OwnPassword } from './OwnPassword.tsx';
import { OwnPhone } from './OwnPhone.tsx';
import { SecondFactors } from './SecondFactors.tsx';

const OwnFacts = () => {
  const w = useWords(profileWords);
  const say = useSay();
  const me = useMe();
  const held = me.roles.map((one) => {
    const acting = one.actingForName === null ? '' : ` · ${w.actingFor(one.actingForName)}`;
    return `${say(roles[one.role].words)} · ${one.unitName}${acting}`;
  });
  return (
    <Facts
      facts={[
        { label: w.unit, value: me.unit.name },
        { label: w.post, value: me.post },
        { label: w.login, value: me.login },
        { label: w.roles, value: held.join('\n') },
        { label: w.phone, value: <OwnPhone /> },
      ]}
    />
  );
};

/** One's own account: look, notices, password, second factors, devices, deputies. */
export const ProfilePage = () => {
  const w = useWords(profileWords);
  const me = useMe();
  const may = useMay();
  return (
    <PageFrame title={me.name} facts={w.title} narrow>
      <OwnFacts />
      <LookChoices />
      <NoticeChoices />
      <OwnPassword />
      <SecondFactors />
      <Devices />
      {may(peopleEndpoints.nameDeputy.action) ? <Deputies personId={me.id} mayName /> : null}
    </PageFrame>
  );
};
