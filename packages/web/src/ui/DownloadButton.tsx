import type { Endpoint } from '@lianfang/contract/endpoint';
import type { Ability } from '@lianfang/contract/values';
import { saveFile } from '../api/download.ts';
import type { Sent } from '../api/sent.ts';
import { useCommand } from '../api/use-command.ts';
import { ActionButton } from './ActionButton.tsx';

export interface DownloadButtonProps<E extends Endpoint> {
  /** One that replies with a file. */
  readonly endpoint: E;
  readonly sent: Sent<E>;
  readonly label: string;
  readonly ability?: Ability | undefined;
}

/** Fetches a file and saves it; a refusal is shown, and the button says that it is working. */
export const DownloadButton = <E extends Endpoint>({ endpoint, sent, label, ability }: DownloadButtonProps<E>) => {
  const fetching = useCommand<E>(endpoint, { touches: [], onDone: saveFile });
  return <ActionButton label={label} ability={ability} running={fetching.running} onAct={() => fetching.run(sent)} />;
};
