import { identityEndpoints } from '@lianfang/contract/identity/endpoints';
import { Button } from 'antd';
import { useCommand } from '../../api/use-command.ts';
import { paths } from '../../paths.ts';
import { useWords } from '../../ui/words.ts';
import { signInWords } from '../../words/identity.ts';

/** Gives up a sign-in that was begun. */
export const StartOver = () => {
  const w = useWords(signInWords);
  const leave = useCommand(identityEndpoints.signOut, { touches: [], onDone: () => location.assign(paths.signIn) });
  return (
    <div>
      <Button type="link" size="small" loading={leave.running} onClick={() => leave.run({})}>
        {w.startOver}
      </Button>
    </div>
  );
};
