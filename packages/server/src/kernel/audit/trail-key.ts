import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Signs the ends of the trail. The private key lies in the data folder and never in the database. */
export interface TrailKey {
  readonly id: string;
  /** This key and the earlier ones by their ids, SPKI in PEM, for whoever checks exported digests elsewhere. */
  readonly publicKeys: Readonly<Record<string, string>>;
  /** Ed25519 over the text in UTF-8, in base64. */
  sign(text: string): string;
  /** False also where the key of that id is not known here. */
  verify(keyId: string, text: string, signature: string): boolean;
}

const idOf = (key: KeyObject): string =>
  createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 16);

const pemOf = (key: KeyObject): string => key.export({ type: 'spki', format: 'pem' }).toString();

/** A key from its private half; `earlier` are public keys that signed before it. */
export const trailKeyOf = (privateKey: KeyObject, earlier: readonly KeyObject[] = []): TrailKey => {
  const publicKey = createPublicKey(privateKey);
  const known = new Map([publicKey, ...earlier].map((key) => [idOf(key), key]));
  return {
    id: idOf(publicKey),
    publicKeys: Object.fromEntries([...known].map(([id, one]) => [id, pemOf(one)])),
    sign: (text) => sign(null, Buffer.from(text), privateKey).toString('base64'),
    verify: (keyId, text, signature) => {
      const key = known.get(keyId);
      return key !== undefined && verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'));
    },
  };
};

/** A key that lives as long as the process: for tests and throw-away counties. */
export const newTrailKey = (): TrailKey => trailKeyOf(generateKeyPairSync('ed25519').privateKey);

const readOrMake = async (path: string): Promise<KeyObject> => {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text !== null) return createPrivateKey(text);
  const made = generateKeyPairSync('ed25519').privateKey;
  await writeFile(`${path}.unfinished`, made.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  await rename(`${path}.unfinished`, path);
  return made;
};

/**
 * Opens a key of an installation, making it at the first start: `<name>.pem` in `<folder>`, readable by the owner
 * alone, and `<name>-<id>.pub.pem` beside it. The trail and the messages to others each have a key of their own. Public halves of earlier keys stay and go on verifying.
 */
export const openTrailKey = async (
  folder: string,
  name: 'trail-key' | 'message-key' = 'trail-key',
): Promise<TrailKey> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const privateKey = await readOrMake(join(folder, `${name}.pem`));
  const isPublic = new RegExp(`^${name}-[0-9a-f]{16}\\.pub\\.pem$`);
  const halves = (await readdir(folder)).filter((file) => isPublic.test(file));
  const earlier = await Promise.all(halves.map(async (file) => createPublicKey(await readFile(join(folder, file)))));
  const key = trailKeyOf(privateKey, earlier);
  await writeFile(join(folder, `${name}-${key.id}.pub.pem`), key.publicKeys[key.id] ?? '');
  return key;
};
