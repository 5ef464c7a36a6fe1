import type { Endpoint } from '@lianfang/contract/endpoint';
import type { CallOptions, RawAnswer } from './call.ts';
import { addressOf, type LooseSent } from './sent.ts';

const formOf = (sent: LooseSent): FormData => {
  const form = new FormData();
  form.append('body', JSON.stringify(sent.body ?? {}));
  for (const file of sent.files ?? []) form.append('files', file, file.name);
  return form;
};

const answerOf = (request: XMLHttpRequest): RawAnswer => ({
  status: request.status,
  blob: request.response instanceof Blob ? request.response : new Blob(),
  header: (name) => request.getResponseHeader(name),
});

/** Sends files beside a JSON body. XMLHttpRequest, because fetch does not tell how much of an upload has left. */
export const sendFiles = (
  endpoint: Endpoint,
  sent: LooseSent,
  headers: Readonly<Record<string, string>>,
  options: CallOptions,
): Promise<RawAnswer> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(endpoint.method, addressOf(endpoint, sent));
    request.responseType = 'blob';
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) options.onProgress?.(event.loaded / event.total);
    });
    request.addEventListener('load', () => resolve(answerOf(request)));
    request.addEventListener('error', () => reject(new TypeError('the upload did not arrive')));
    request.addEventListener('abort', () => reject(new DOMException('the upload was given up', 'AbortError')));
    options.signal?.addEventListener('abort', () => request.abort());
    request.send(formOf(sent));
  });
