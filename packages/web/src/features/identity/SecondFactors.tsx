import { identityEndpoints } from '@lianfang/contract/identity/endpoints';
import type { SecondFactors as Factors } from '@lianfang/contract/identity/second-factors';
import { useState } from 'react';
import { useCommand } from '../../api/use-command.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { Reply } from '../../ui/Reply.tsx';
import { Section } from '../../ui/Section.tsx';
import { dayOf } from '../../ui/shanghai.ts';
import { StateMark } from '../../ui/StateMark.tsx';
import { useWords } from '../../ui/words.ts';
import { profileWords } from '../../words/profile.ts';
import { EnrolDialog, type EnrolWay } from './EnrolDialog.tsx';
import { PasskeyLine } from './PasskeyLine.tsx';
import { useJoined } from '../../ui/joined-text.ts';

const TotpLine = ({ since, onEnrol }: { readonly since: string | null; readonly onEnrol: () => void }) => {
  const w = useWords(profileWords);
  const joined = useJoined();
  const remove = useCommand(identityEndpoints.removeTotp, { done: w.removed });
  return (
    <li>
      <span>{w.totp}</span>
      {since === null ? (
        <span className="lf-quiet">{w.notSet}</span>
      ) : (
        <StateMark tone="good">{w.since(dayOf(since))}</StateMark>
      )}
      <span className="lf-lines-end">
        <ActionButton small label={since === null ? w.setUp : w.replace} onAct={onEnrol} />
        {since === null ? null : (
          <ConfirmButton
            small
            label={w.remove}
            title={joined.label(w.remove, w.totp)}
            text={w.removeText}
            danger
            onConfirm={() => remove.runAndWait({})}
          />
        )}
      </span>
    </li>
  );
};

interface CodesProps {
  readonly left: number;
  readonly onCodes: (codes: readonly string[]) => void;
}

const CodesLine = ({ left, onCodes }: CodesProps) => {
  const w = useWords(profileWords);
  const joined = useJoined();
  const renew = useCommand(identityEndpoints.renewRecoveryCodes, {
    onDone: ({ recoveryCodes }) => onCodes(recoveryCodes),
  });
  return (
    <li>
      <span>{w.codes}</span>
      <StateMark tone={left < 3 ? 'soon' : 'quiet'}>{w.codesLeft(left)}</StateMark>
      <span className="lf-lines-end">
        <ConfirmButton
          small
          label={w.renewCodes}
          title={joined.label(w.renewCodes, w.codes)}
          text={w.renewText}
          onConfirm={() => renew.runAndWait({})}
        />
      </span>
    </li>
  );
};

const Lines = ({ factors }: { readonly factors: Factors }) => {
  const w = useWords(profileWords);
  const [way, setWay] = useState<EnrolWay | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const enrolled = factors.totpSince !== null || factors.passkeys.length > 0;
  return (
    <>
      <ul className="lf-plain lf-lines">
        <TotpLine since={factors.totpSince} onEnrol={() => setWay('totp')} />
        {factors.passkeys.map((passkey) => (
          <PasskeyLine key={passkey.id} passkey={passkey} />
        ))}
        {enrolled ? <CodesLine left={factors.recoveryCodesLeft} onCodes={setCodes} /> : null}
      </ul>
      <div>
        <ActionButton small label={w.addPasskey} onAct={() => setWay('passkey')} />
      </div>
      {way !== null || codes !== null ? (
        <EnrolDialog
          way={way}
          codes={codes}
          onCodes={setCodes}
          onClose={() => {
            setWay(null);
            setCodes(null);
          }}
        />
      ) : null}
    </>
  );
};

/** One's own second factors. */
export const SecondFactors = () => {
  const w = useWords(profileWords);
  const asked = useEndpoint(identityEndpoints.readSecondFactors, {});
  return (
    <Section title={w.factors}>
      <Reply of={asked} rows={3}>
        {(factors) => <Lines factors={factors} />}
      </Reply>
    </Section>
  );
};
