import type { PersonId } from '@lianfang/contract/ids';
import { identityEndpoints } from '@lianfang/contract/identity/endpoints';
import type { SignInState, TemporaryPassword } from '@lianfang/contract/identity/sign-in-states';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../api/use-command.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { Moment } from '../../ui/Moment.tsx';
import { useWords } from '../../ui/words.ts';
import { signInStateWords } from '../../words/people.ts';
import '../../ui/bare-frame.css';

const Shown = ({ given, onClose }: { readonly given: TemporaryPassword; readonly onClose: () => void }) => {
  const w = useWords(signInStateWords);
  return (
    <Modal
      open
      title={w.shown}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      footer={
        <Button type="primary" onClick={onClose}>
          {w.close}
        </Button>
      }
    >
      <div className="lf-stack">
        <p>{w.shownText}</p>
        <p className="lf-secret lf-secret-large">{given.temporaryPassword}</p>
        <p className="lf-quiet">
          {w.validUntil} <Moment at={given.validUntil} />
        </p>
      </div>
    </Modal>
  );
};

export interface SignInActionsProps {
  readonly personId: PersonId;
  readonly state: SignInState;
}

/** What the security administrator may do to a person's sign-in. */
export const SignInActions = ({ personId, state }: SignInActionsProps) => {
  const w = useWords(signInStateWords);
  const params = { personId };
  const [given, setGiven] = useState<TemporaryPassword | null>(null);
  const reset = useCommand(identityEndpoints.resetPassword, { onDone: setGiven });
  const unlock = useCommand(identityEndpoints.unlockPerson, { done: w.unlocked });
  const remove = useCommand(identityEndpoints.removeSecondFactor, { done: w.factorRemoved });
  const unlink = useCommand(identityEndpoints.unlinkOidc, { done: w.unlinked });
  const end = useCommand(identityEndpoints.endPersonDevices, { done: ({ ended }) => w.ended(ended) });
  return (
    <>
      <ConfirmButton
        label={w.reset}
        text={w.resetText}
        ability={state.abilities['resetPassword']}
        onConfirm={() => reset.runAndWait({ params })}
      />
      {state.lockedUntil === null ? null : (
        <ActionButton
          label={w.unlock}
          ability={state.abilities['unlockPerson']}
          running={unlock.running}
          onAct={() => unlock.run({ params })}
        />
      )}
      {state.secondFactors.length === 0 ? null : (
        <ConfirmButton
          label={w.removeFactor}
          text={w.removeFactorText}
          danger
          ability={state.abilities['removeSecondFactor']}
          onConfirm={() => remove.runAndWait({ params })}
        />
      )}
      {state.abilities['unlinkOidc']?.allowed ? (
        <ConfirmButton
          label={w.unlinkOidc}
          danger
          ability={state.abilities['unlinkOidc']}
          onConfirm={() => unlink.runAndWait({ params })}
        />
      ) : null}
      {state.devices === 0 ? null : (
        <ConfirmButton
          label={w.endDevices}
          ability={state.abilities['endPersonDevices']}
          onConfirm={() => end.runAndWait({ params })}
        />
      )}
      {given === null ? null : <Shown given={given} onClose={() => setGiven(null)} />}
    </>
  );
};
