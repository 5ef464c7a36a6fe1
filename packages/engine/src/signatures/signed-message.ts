/** A request as a signature covers it. Header names in lower case; a header that came more than once is joined by ", ". */
export interface SignedRequest {
  readonly method: string;
  /** The whole address, scheme and host included. */
  readonly targetUri: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
}

/** A reply as a signature covers it, beside the request that it answers. */
export interface SignedReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly request: SignedRequest;
}

export type SignedMessage = SignedRequest | SignedReply;

/** A part of a message that a signature covers; `ofRequest` stands for the parameter "req" of RFC 9421, 2.4. */
export interface Component {
  readonly name: string;
  readonly ofRequest: boolean;
}

/** What a signature cannot be computed over: the component that the message does not have. */
export class MissingComponent extends Error {
  readonly component: string;

  constructor(component: string) {
    super(`the message has no ${component}`);
    this.name = 'MissingComponent';
    this.component = component;
  }
}

const derived: Readonly<Record<string, (request: SignedRequest, url: URL) => string>> = {
  '@method': ({ method }) => method.toUpperCase(),
  '@target-uri': ({ targetUri }) => targetUri,
  '@authority': (_request, url) => url.host.toLowerCase(),
  '@scheme': (_request, url) => url.protocol.slice(0, -1),
  '@path': (_request, url) => url.pathname,
  '@query': (_request, url) => (url.search === '' ? '?' : url.search),
};

/** Fields lose blanks at their ends and line folds (RFC 9421, 2.1). */
const fieldOf = ({ headers }: Pick<SignedRequest, 'headers'>, name: string): string => {
  const value = headers[name];
  if (value === undefined) throw new MissingComponent(name);
  return value.trim().replaceAll(/\s*\r?\n\s+/g, ' ');
};

const requestOf = (message: SignedMessage, { name, ofRequest }: Component): SignedRequest | null => {
  if (!('status' in message)) return ofRequest ? null : message;
  if (ofRequest) return message.request;
  return name.startsWith('@') ? null : { method: '', targetUri: '', headers: message.headers };
};

/** The value of a component as RFC 9421, 2 has it. Throws `MissingComponent`. */
export const componentValue = (message: SignedMessage, component: Component): string => {
  const { name } = component;
  if (name === '@status' && 'status' in message && !component.ofRequest) return String(message.status);
  const request = requestOf(message, component);
  if (request === null) throw new MissingComponent(name);
  if (!name.startsWith('@')) return fieldOf(request, name);
  const read = derived[name];
  if (!read) throw new MissingComponent(name);
  return read(request, new URL(request.targetUri));
};
