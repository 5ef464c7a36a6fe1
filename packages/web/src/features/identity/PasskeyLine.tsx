import { identityEndpoints } from '@lianfang/contract/identity/endpoints';
import type { Passkey } from '@lianfang/contract/identity/passkeys';
import { useCommand } from '../../api/use-command.ts';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { Moment } from '../../ui/Moment.tsx';
import { dayOf } from '../../ui/shanghai.ts';
import { useWords } from '../../ui/words.ts';
import { profileWords } from '../../words/profile.ts';
import { useJoined } from '../../ui/joined-text.ts';

/** One passkey, when it was added and last used. */
export const PasskeyLine = ({ passkey }: { readonly passkey: Passkey }) => {
  const w = useWords(profileWords);
  const joined = useJoined();
  const remove = useCommand(identityEndpoints.removePasskey, { done: w.removed });
  return (
    <li>
      <span>{passkey.name}</span>
      <span className="lf-quiet">{w.added(dayOf(passkey.addedAt))}</span>
      {passkey.lastUsedAt === null ? null : (
        <span className="lf-quiet">
          {w.lastUsed} <Moment at={passkey.lastUsedAt} />
        </span>
      )}
      {passkey.synced ? <span className="lf-quiet">{w.synced}</span> : null}
      <span className="lf-lines-end">
        <ConfirmButton
          small
          label={w.remove}
          title={joined.label(w.remove, passkey.name)}
          text={w.removeText}
          danger
          onConfirm={() => remove.runAndWait({ params: { passkeyId: passkey.id } })}
        />
      </span>
    </li>
  );
};
