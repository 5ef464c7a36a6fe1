import { bankApiEndpoints } from '@lianfang/contract/bank-api/endpoints';
import type { Endpoint } from '@lianfang/contract/endpoint';
import { BankKeyId, type UnitId } from '@lianfang/contract/ids';
import { type BankKey, newKeyPair } from '@lianfang/bank-simulator/bank-key';
import { signedHeaders, type Signing } from '@lianfang/bank-simulator/signed-headers';
import type { Client, Got, Sent } from './client.ts';
import type { World } from './world.ts';

/** How one call is signed other than usual; `tamper` changes what is sent after the signing. */
export interface SignedOver extends Partial<Signing> {
  readonly keyId?: string;
  readonly tamper?: { readonly url?: string; readonly content?: string; readonly headers?: Record<string, string> };
}

/** A bank's system in tests: calls through the contract, each signed. */
export interface SignedClient {
  readonly key: BankKey;
  call<E extends Endpoint>(endpoint: E, sent?: Sent<E>, over?: SignedOver): Promise<Got<E>>;
}

const urlOf = (endpoint: Endpoint, params: unknown, query: unknown): string => {
  const path = Object.entries(params ?? {}).reduce(
    (url, [name, value]) => url.replace(`:${name}`, encodeURIComponent(String(value))),
    endpoint.path as string,
  );
  const search = new URLSearchParams(
    Object.entries(query ?? {}).map(([name, value]) => [name, String(value)]),
  ).toString();
  return search === '' ? path : `${path}?${search}`;
};

export const signedClient = (world: World, key: BankKey): SignedClient => ({
  key,
  call: async (endpoint, sent = {}, { tamper = {}, keyId = key.keyId, ...signing } = {}) => {
    const url = urlOf(endpoint, sent.params, sent.query);
    const content = endpoint.method === 'GET' ? null : JSON.stringify(sent.body ?? {});
    const call = { method: endpoint.method, targetUri: `${world.platform.origin}${url}`, content };
    const headers = signedHeaders(call, { ...key, keyId }, { at: world.clock.now(), ...signing });
    const answer = await world.server.inject({
      method: endpoint.method,
      url: tamper.url ?? url,
      headers: {
        ...(content === null ? {} : { 'content-type': 'application/json' }),
        ...headers,
        ...sent.headers,
        ...tamper.headers,
      },
      ...(content === null ? {} : { payload: tamper.content ?? content }),
    });
    const good = answer.statusCode < 400;
    return {
      status: answer.statusCode,
      code: good ? null : String(JSON.parse(answer.body).code),
      reply: (good && endpoint.replies === 'json' ? endpoint.reply.parse(JSON.parse(answer.body)) : undefined) as never,
      text: answer.body,
      bytes: answer.rawPayload,
      headers: answer.headers,
    };
  },
});

/** Registers a key by somebody of the bank, has it confirmed, and gives the system that signs with it. */
export const registeredSystem = async (
  world: World,
  unitId: UnitId,
  people: { readonly clerk: Client; readonly administrator: Client },
): Promise<SignedClient> => {
  const { privateKey, publicPem } = newKeyPair();
  const validUntil = world.clock
    .now()
    .add({ hours: 24 * 90 })
    .toString();
  const got = await people.clerk.call(bankApiEndpoints.registerBankKey, {
    params: { unitId },
    body: { name: '核心系统', publicKey: publicPem, validUntil },
  });
  if (got.status !== 200) throw new Error(`refused: ${got.text}`);
  const { id, fingerprint } = got.reply;
  const params = { bankKeyId: BankKeyId.parse(id) };
  const confirmed = await people.administrator.call(bankApiEndpoints.confirmBankKey, { params, body: { fingerprint } });
  if (confirmed.status !== 200) throw new Error(`refused: ${confirmed.text}`);
  return signedClient(world, { keyId: id, privateKey });
};
