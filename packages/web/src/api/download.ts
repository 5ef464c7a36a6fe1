import type { Endpoint } from '@lianfang/contract/endpoint';
import { call } from './call.ts';
import type { Downloaded, Sent } from './sent.ts';

/** Hands a file to the browser's own saving. */
export const saveFile = ({ fileName, blob }: Downloaded): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};

/** Calls an endpoint that answers with a file and saves it. Throws `ApiRefusal`. */
export const download = async <E extends Endpoint & { readonly replies: 'file' }>(
  endpoint: E,
  sent: Sent<E>,
): Promise<void> => saveFile((await call<E>(endpoint, sent)) as Downloaded);
