import { identityEndpoints } from '@lianfang/contract/identity/endpoints';
import type { Device } from '@lianfang/contract/identity/sessions';
import { useCommand } from '../../api/use-command.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { Moment } from '../../ui/Moment.tsx';
import { Reply } from '../../ui/Reply.tsx';
import { Section } from '../../ui/Section.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { useWords } from '../../ui/words.ts';
import { profileWords } from '../../words/profile.ts';
import { useJoined } from '../../ui/joined-text.ts';

const DeviceLine = ({ device }: { readonly device: Device }) => {
  const w = useWords(profileWords);
  const joined = useJoined();
  const end = useCommand(identityEndpoints.endDevice);
  const methods = { password: w.byPassword, passkey: w.byPasskey, oidc: w.byOidc };
  return (
    <li>
      <span>{device.device}</span>
      {device.current ? <StateMark tone="good">{w.current}</StateMark> : null}
      <span className="lf-quiet">{device.address}</span>
      <span className="lf-quiet">
        {w.opened} <Moment at={device.openedAt} />（{methods[device.method]}）
      </span>
      <span className="lf-quiet">
        {w.seen} <Moment at={device.seenAt} />
      </span>
      {device.current ? null : (
        <span className="lf-lines-end">
          <ConfirmButton
            small
            label={w.endDevice}
            title={joined.label(w.endDevice, device.device)}
            onConfirm={() => end.runAndWait({ params: { sessionId: device.id } })}
          />
        </span>
      )}
    </li>
  );
};

/** Where one is signed in, and the way to sign a lost device out. */
export const Devices = () => {
  const w = useWords(profileWords);
  const asked = useEndpoint(identityEndpoints.listDevices, {});
  const endOthers = useCommand(identityEndpoints.endOtherDevices, { done: ({ ended }) => w.othersEnded(ended) });
  const others = (asked.data?.rows ?? []).some((device) => !device.current);
  return (
    <Section
      title={w.devices}
      actions={others ? <ConfirmButton label={w.endOthers} onConfirm={() => endOthers.runAndWait({})} /> : null}
    >
      <Reply of={asked} rows={2}>
        {({ rows }) => (
          <ul className="lf-plain lf-lines">
            {rows.map((device) => (
              <DeviceLine key={device.id} device={device} />
            ))}
          </ul>
        )}
      </Reply>
    </Section>
  );
};
