import { SealedPaperKind } from '@lianfang/contract/documents/documents';
import { sha256 } from '../../../kernel/audit/canonical-entry.ts';
import type { TrailKey } from '../../../kernel/audit/trail-key.ts';
import type { Secrets } from '../../../kernel/access/secrets.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import type { Paper } from '../writing/paper.ts';

/** Where the sealed content of a paper belongs; it opens nowhere else. */
export const contextOf = (paperId: string): string => `sealed_paper.content:${paperId}`;

interface Signed {
  readonly number: string;
  readonly code: string;
  readonly digest: string;
  /** UTC with milliseconds. */
  readonly sealedAt: string;
  readonly keyId: string;
}

/** What the installation's key signs. The leading word keeps it apart from what is signed of the trail. */
export const signedText = ({ number, code, digest, sealedAt, keyId }: Signed): string =>
  JSON.stringify(['paper', number, code, digest, sealedAt, keyId]);

const papers = (tx: Reader) =>
  tx
    .selectFrom('sealed_paper')
    .leftJoin('control_order', 'control_order.id', 'sealed_paper.order_id')
    .selectAll('sealed_paper')
    .select('control_order.state as order_state');

export type SealedPaperFound = Awaited<ReturnType<ReturnType<typeof papers>['execute']>>[number];

/** The paper with this code, or undefined. */
export const paperByCode = (tx: Reader, code: string): Promise<SealedPaperFound | undefined> =>
  papers(tx).where('sealed_paper.code', '=', code).executeTakeFirst();

/** Papers of these orders, in the order of the ids; an order without one is left out. */
export const papersOfOrders = async (
  tx: Reader,
  orderIds: readonly string[],
  kind: SealedPaperKind,
): Promise<SealedPaperFound[]> => {
  const rows = await papers(tx)
    .where('sealed_paper.order_id', 'in', orderIds)
    .where('sealed_paper.kind', '=', kind)
    .execute();
  const byOrder = new Map(rows.map((row) => [row.order_id, row]));
  return orderIds.map((id) => byOrder.get(id)).filter((row) => row !== undefined);
};

/** Papers of a case of one kind, the last first. */
export const papersOfCase = (tx: Reader, caseId: string, kind: SealedPaperKind): Promise<SealedPaperFound[]> =>
  papers(tx)
    .where('sealed_paper.case_id', '=', caseId)
    .where('sealed_paper.kind', '=', kind)
    .orderBy('sealed_at', 'desc')
    .orderBy('sealed_paper.id', 'desc')
    .execute();

/**
 * What a paper says, as its seal fixed it. Null where the content, its digest or its signature do not fit together:
 * then nothing is written from it.
 */
export const openPaper = (
  found: SealedPaperFound,
  { secrets, trailKey }: { readonly secrets: Secrets; readonly trailKey: TrailKey },
): Paper | null => {
  const signed = {
    number: found.number_text,
    code: found.code,
    digest: found.digest,
    sealedAt: Temporal.Instant.from(found.sealed_at).toString({ smallestUnit: 'millisecond' }),
    keyId: found.key_id,
  };
  if (!trailKey.verify(found.key_id, signedText(signed), found.signature)) return null;
  try {
    const text = secrets.open(found.content_sealed, contextOf(found.id));
    return sha256(text) === found.digest ? (JSON.parse(text) as Paper) : null;
  } catch {
    return null;
  }
};

/** What kind of paper it is. */
export const kindOf = (found: Pick<SealedPaperFound, 'kind'>): SealedPaperKind => SealedPaperKind.parse(found.kind);
