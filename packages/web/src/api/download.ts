import type { Endpoint } from '@lianfang/contract/endpoint';
import { call } from './call.ts';
import type { Sent } from './sent.ts';

/** Hands a file to the browser's own saving; what is no file is left alone. */
export const saveFile = (file: unknown): void => {
  if (!(file instanceof File)) return;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};

/** Calls an endpoint that answers with a file and saves it. Throws `ApiRefusal`. */
export const download = async <E extends Endpoint>(endpoint: E, sent: Sent<E>): Promise<void> =>
  saveFile(await call(endpoint, sent));
