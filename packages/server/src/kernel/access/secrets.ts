import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';

/** Seals texts for storage, so that a copy of the database alone does not give them away. */
export interface Secrets {
  /** Seals a text for one place: `context` names the column and the row, and must be the same when it is opened. */
  seal(text: string, context: string): string;
  /** Opens what was sealed. Throws where the key is unknown, the context another, or a byte was changed. */
  open(sealed: string, context: string): string;
  /** A keyed hash (HMAC-SHA-256, hex) by which to tell equal texts, that nobody can guess the text from without the key. */
  mac(text: string): string;
}

interface Key {
  readonly id: string;
  readonly bytes: Uint8Array;
}

const keyOf = (bytes: Uint8Array): Key => {
  if (bytes.length !== 32) throw new Error('a sealing key has 32 bytes');
  return { id: createHash('sha256').update('lianfang key id').update(bytes).digest('hex').slice(0, 8), bytes };
};

const seal = (key: Key, text: string, context: string): string => {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key.bytes, nonce).setAAD(Buffer.from(`${key.id} ${context}`));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return ['s1', key.id, Buffer.concat([nonce, body, cipher.getAuthTag()]).toString('base64url')].join('.');
};

const open = (keys: readonly Key[], sealed: string, context: string): string => {
  const [format, id, body = ''] = sealed.split('.');
  const key = keys.find((one) => one.id === id);
  if (format !== 's1' || !key) throw new Error(`no key opens a text sealed under ${format}.${id}`);
  const bytes = Buffer.from(body, 'base64url');
  if (bytes.length < 28) throw new Error('a sealed text is cut short');
  const opener = createDecipheriv('aes-256-gcm', key.bytes, bytes.subarray(0, 12), { authTagLength: 16 })
    .setAAD(Buffer.from(`${key.id} ${context}`))
    .setAuthTag(bytes.subarray(-16));
  return Buffer.concat([opener.update(bytes.subarray(12, -16)), opener.final()]).toString('utf8');
};

/**
 * A key store over AES-256-GCM (NIST SP 800-38D). Sealed text: "s1.<key id>.<base64url of nonce, body, tag>".
 * @param current 32 bytes that seal from now on.
 * @param older keys of before a change, which still open what they sealed.
 */
export const createSecrets = (current: Uint8Array, older: readonly Uint8Array[] = []): Secrets => {
  const key = keyOf(current);
  const macKey = createHmac('sha256', current).update('lianfang mac key').digest();
  const keys = [key, ...older.map(keyOf)];
  return {
    seal: (text, context) => seal(key, text, context),
    open: (sealed, context) => open(keys, sealed, context),
    mac: (text) => createHmac('sha256', macKey).update(text).digest('hex'),
  };
};
