import { parseDictionary, serializeDictionary } from 'structured-headers';

/** The digests of a field Content-Digest (RFC 9530, 2) by algorithm; null where it is malformed. */
export const readDigestField = (field: string): ReadonlyMap<string, Uint8Array> | null => {
  try {
    const digests = [...parseDictionary(field)].flatMap(([algorithm, [value]]) =>
      value instanceof ArrayBuffer ? [[algorithm, new Uint8Array(value)] as const] : [],
    );
    return new Map(digests);
  } catch {
    return null;
  }
};

/** A field of named byte sequences: Content-Digest, Signature. */
export const writeBytesField = (name: string, bytes: Uint8Array): string =>
  serializeDictionary({ [name]: [Uint8Array.from(bytes).buffer, new Map()] });
