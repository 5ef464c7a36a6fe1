import { AuditDigest, type TrailFault } from '@lianfang/contract/audit/trail';
import type { Reader } from '../../database/connect.ts';
import { faultAt } from './faults.ts';
import { digestsBetween } from './signed-points.ts';

/** Reads an exported file of digests: JSON lines, of which the first has the public keys. Throws where it is none. */
export const readExportedDigests = (text: string): AuditDigest[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(1)
    .map((line) => AuditDigest.parse(JSON.parse(line)));

/**
 * Holds the digests here against some that were exported earlier and kept elsewhere. It finds what the trail alone
 * cannot show: days cut off or rewritten together with their digests by somebody who also had the key.
 */
export const compareDigests = async (tx: Reader, exported: readonly AuditDigest[]): Promise<TrailFault[]> => {
  const days = exported.map((digest) => digest.day).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const here = new Map((await digestsBetween(tx, first, last)).map((digest) => [digest.day, digest.digestHash]));
  return exported.flatMap(({ day, digestHash }) => {
    const kept = here.get(day);
    if (kept === digestHash) return [];
    return [faultAt(kept === undefined ? 'digest-missing' : 'digest-changed', day, null)];
  });
};
