import { appealLifecycle, type AppealStanding } from '@lianfang/contract/appeals/appeals';
import { appealEndpoints } from '@lianfang/contract/appeals/endpoints';
import { useParams } from 'react-router';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { paths } from '../../paths.ts';
import { BareFrame } from '../../ui/BareFrame.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Moment, UntilText } from '../../ui/Moment.tsx';
import { Reply } from '../../ui/Reply.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { publicAppealWords as words } from '../../words/public-appeal.ts';
import { appealTones } from './AppealMark.tsx';
import { TongueChoice, useTongue } from './tongue.tsx';

const Standing = ({ found }: { readonly found: AppealStanding }) => {
  const { say } = useTongue();
  return (
    <div className="lf-stack" aria-live="polite">
      <p>
        <StateMark tone={appealTones[found.state]}>{say(appealLifecycle.states[found.state])}</StateMark>
      </p>
      {found.isLifted === null ? null : (
        <p>
          <StateMark tone={found.isLifted ? 'good' : 'waiting'}>
            {say(found.isLifted ? words.lifted : words.lifting)}
          </StateMark>
        </p>
      )}
      <Facts
        facts={[
          { label: say(words.number), value: found.number },
          { label: say(words.unit), value: found.unitName },
          { label: say(words.receivedAt), value: <Moment at={found.receivedAt} /> },
          { label: say(words.due), value: found.decidedAt === null ? <UntilText at={found.dueAt} /> : null },
          { label: say(words.decidedAt), value: found.decidedAt === null ? null : <Moment at={found.decidedAt} /> },
          { label: say(words.reasons), value: found.reasons },
          { label: say(words.remedy), value: found.remedy },
        ]}
      />
    </div>
  );
};

/** How an appeal stands, for whoever holds its code. */
export const AppealStatePage = () => {
  const { language, say } = useTongue();
  const { code = '' } = useParams();
  const asked = useEndpoint(appealEndpoints.readAppealState, { params: { code } });
  return (
    <BareFrame title={say(words.lookTitle)}>
      <div lang={language} className="lf-stack">
        <TongueChoice />
        {asked.error?.status === 404 ? (
          <EmptyState title={say(words.unknownCode)} hint={say(words.unknownCodeNext)} />
        ) : (
          <Reply of={asked} rows={5}>
            {(found) => <Standing found={found} />}
          </Reply>
        )}
        <LinkButton to={paths.lodgeAppeal} label={say(words.again)} />
      </div>
    </BareFrame>
  );
};
