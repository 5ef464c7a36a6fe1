import { isInnerList, parseDictionary, serializeInnerList, type InnerList } from 'structured-headers';
import type { Component } from './signed-message.ts';

/** What a signature says of itself (RFC 9421, 2.3). Moments in seconds since 1970. */
export interface SignatureParams {
  readonly created: number | null;
  readonly expires: number | null;
  readonly nonce: string | null;
  readonly keyId: string | null;
  readonly algorithm: string | null;
  readonly tag: string | null;
}

export interface SignatureInput {
  readonly label: string;
  readonly components: readonly Component[];
  readonly params: SignatureParams;
  /** The value of "@signature-params", as the signature covers it. */
  readonly text: string;
}

const textOr = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const wholeOr = (value: unknown): number | null => (Number.isInteger(value) ? Number(value) : null);

const componentsOf = ([items]: InnerList): Component[] | null => {
  const components: Component[] = [];
  for (const [name, params] of items) {
    const others = [...params.keys()].filter((key) => key !== 'req');
    if (typeof name !== 'string' || others.length > 0) return null;
    components.push({ name, ofRequest: params.get('req') === true });
  }
  return components;
};

const inputOf = (label: string, list: InnerList): SignatureInput | null => {
  const components = componentsOf(list);
  if (components === null) return null;
  const given = list[1];
  return {
    label,
    components,
    params: {
      created: wholeOr(given.get('created')),
      expires: wholeOr(given.get('expires')),
      nonce: textOr(given.get('nonce')),
      keyId: textOr(given.get('keyid')),
      algorithm: textOr(given.get('alg')),
      tag: textOr(given.get('tag')),
    },
    text: serializeInnerList(list),
  };
};

/** A signature with what it covers. */
export interface ReadSignature extends SignatureInput {
  readonly signature: Uint8Array;
}

/**
 * Reads the fields Signature-Input and Signature (RFC 9421, 4), both with exactly one signature. Null where either is
 * malformed, they name different labels, or a component carries a parameter other than "req".
 */
export const readSignature = (signatureInput: string, signature: string): ReadSignature | null => {
  try {
    const inputs = [...parseDictionary(signatureInput)];
    const [named] = inputs;
    if (inputs.length !== 1 || named === undefined || !isInnerList(named[1])) return null;
    const input = inputOf(named[0], named[1]);
    const bytes = parseDictionary(signature).get(named[0])?.[0];
    return input === null || !(bytes instanceof ArrayBuffer) ? null : { ...input, signature: new Uint8Array(bytes) };
  } catch {
    return null;
  }
};

/** Says what a signature will cover, to be signed over and sent in Signature-Input. */
export const writeSignatureInput = (
  label: string,
  components: readonly Component[],
  params: Partial<SignatureParams>,
): SignatureInput => {
  const { created = null, expires = null, nonce = null, keyId = null, algorithm = null, tag = null } = params;
  const named = { created, expires, nonce, keyid: keyId, alg: algorithm, tag };
  const given = new Map(
    Object.entries(named).flatMap(([key, value]) => (value === null ? [] : [[key, value] as const])),
  );
  const items = components.map(({ name, ofRequest }): [string, Map<string, boolean>] => [
    name,
    new Map(ofRequest ? [['req', true]] : []),
  ]);
  const text = serializeInnerList([items, given]);
  return { label, components, params: { created, expires, nonce, keyId, algorithm, tag }, text };
};
