import { identityEndpoints } from '@lianfang/contract/identity/endpoints';
import { Button } from 'antd';
import { useCommand } from '../../api/use-command.ts';
import { paths } from '../../paths.ts';
import { shellWords } from '../../words/shell.ts';
import { useWords } from '../words.ts';

/** Ends the session. The page is loaded anew, so that nothing read before stays in memory. */
export const SignOutButton = () => {
  const w = useWords(shellWords);
  const leave = useCommand(identityEndpoints.signOut, { touches: [], onDone: () => location.assign(paths.signIn) });
  return (
    <Button size="small" loading={leave.running} onClick={() => leave.run({})}>
      {w.signOut}
    </Button>
  );
};
