import { auditEndpoints } from '@lianfang/contract/audit/endpoints';
import { dayOf } from '../../kernel/clock/clock.ts';
import { handleAll } from '../../kernel/http/handle.ts';
import { digestQuery } from './digest-views.ts';

/**
 * Every signed digest as JSON lines, the public keys in the first one. Kept elsewhere, the file shows later whether
 * the trail here was cut or rewritten with its digests (`lianfang audit verify --against`).
 */
export const exportAuditDigests = handleAll(auditEndpoints.exportAuditDigests, async ({ tx, now, platform, note }) => {
  const digests = await digestQuery(tx).orderBy('day').execute();
  note({ digests: digests.length });
  const lines = [{ publicKeys: platform.trailKey.publicKeys }, ...digests];
  return {
    fileName: `审计签名摘要-${dayOf(now)}.jsonl`,
    mediaType: 'application/jsonl',
    bytes: Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join('')),
  };
});
