import { createHash, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { afterAll } from 'vitest';

/** What a provider may do wrong. */
export interface Misbehaviour {
  /** Claims put in place of the right ones; undefined takes one out. */
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly signedByAnother?: boolean;
  /** Answers the exchange of the code with this status. */
  readonly tokenStatus?: number;
}

/** A small OpenID provider on loopback: discovery, keys, code flow with PKCE, tokens, user page. */
export interface TestProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the person's browser would do: signs in there as this subject and comes back with this query. */
  visit(address: string, subject: string, claims?: Readonly<Record<string, unknown>>): string;
  misbehave(how: Misbehaviour): void;
  /** Claims that only the user page gives. */
  userPage(claims: Readonly<Record<string, unknown>>): void;
  stop(): Promise<void>;
}

interface Grant {
  readonly subject: string;
  readonly nonce: string | null;
  readonly challenge: string | null;
  readonly redirect: string | null;
  readonly claims: Readonly<Record<string, unknown>>;
}

interface State {
  misbehaviour: Misbehaviour;
  userClaims: Readonly<Record<string, unknown>>;
  readonly codes: Map<string, Grant>;
  readonly subjects: Map<string, string>;
}

const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const idToken = (claims: Readonly<Record<string, unknown>>, key: KeyObject): string => {
  const body = `${base64({ alg: 'RS256', kid: 'one' })}.${base64(claims)}`;
  return `${body}.${sign('sha256', Buffer.from(body), key).toString('base64url')}`;
};

const readForm = async (request: IncomingMessage): Promise<URLSearchParams> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return new URLSearchParams(Buffer.concat(chunks).toString());
};

const send = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
};

const isAnswered = (grant: Grant, form: URLSearchParams): boolean =>
  createHash('sha256')
    .update(form.get('code_verifier') ?? '')
    .digest('base64url') === grant.challenge && form.get('redirect_uri') === grant.redirect;

/** Starts a provider; it stops after the test file. */
export const startTestProvider = async (): Promise<TestProvider> => {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const others = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const client = { id: 'lianfang', secret: 'a-client-secret' };
  const state: State = { misbehaviour: {}, userClaims: {}, codes: new Map(), subjects: new Map() };
  const at = { issuer: '' };

  const token = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const form = await readForm(request);
    const { claims, signedByAnother, tokenStatus } = state.misbehaviour;
    if (tokenStatus !== undefined) return send(response, tokenStatus, { error: 'server_error' });
    const grant = state.codes.get(form.get('code') ?? '');
    state.codes.delete(form.get('code') ?? '');
    if (form.get('client_secret') !== client.secret) return send(response, 401, { error: 'invalid_client' });
    if (!grant || !isAnswered(grant, form)) return send(response, 400, { error: 'invalid_grant' });
    const second = Math.floor(Date.now() / 1000);
    const own = { iss: at.issuer, sub: grant.subject, aud: client.id, iat: second, exp: second + 300 };
    const access = randomUUID();
    state.subjects.set(access, grant.subject);
    const whole = { ...own, nonce: grant.nonce, ...grant.claims, ...claims };
    const id_token = idToken(whole, (signedByAnother ? others : keys).privateKey);
    return send(response, 200, { access_token: access, token_type: 'bearer', expires_in: 300, id_token });
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(request.url ?? '/', at.issuer);
    if (pathname === '/token') return token(request, response);
    if (pathname === '/keys')
      return send(response, 200, {
        keys: [{ ...keys.publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }],
      });
    if (pathname === '/user') {
      const sub = state.subjects.get((request.headers.authorization ?? '').replace(/^bearer /i, ''));
      return send(response, sub === undefined ? 401 : 200, { sub, ...state.userClaims });
    }
    return send(response, 200, {
      issuer: at.issuer,
      authorization_endpoint: `${at.issuer}/authorize`,
      token_endpoint: `${at.issuer}/token`,
      jwks_uri: `${at.issuer}/keys`,
      userinfo_endpoint: `${at.issuer}/user`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
      code_challenge_methods_supported: ['S256'],
    });
  };

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  at.issuer = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  afterAll(stop);
  return {
    issuer: at.issuer,
    clientId: client.id,
    clientSecret: client.secret,
    visit: (to, subject, claims = {}) => {
      const asked = new URL(to).searchParams;
      const code = randomUUID();
      state.codes.set(code, {
        subject,
        claims,
        nonce: asked.get('nonce'),
        challenge: asked.get('code_challenge'),
        redirect: asked.get('redirect_uri'),
      });
      return `?${new URLSearchParams({ code, state: asked.get('state') ?? '' }).toString()}`;
    },
    misbehave: (how) => {
      state.misbehaviour = how;
    },
    userPage: (claims) => {
      state.userClaims = claims;
    },
    stop,
  };
};
