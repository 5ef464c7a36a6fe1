import type { SealedPaperKind } from '@lianfang/contract/documents/documents';
import { v7 as uuid } from 'uuid';
import { sha256 } from '../../../kernel/audit/canonical-entry.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';
import type { Platform } from '../../../kernel/http/platform.ts';
import type { Paper } from '../writing/paper.ts';
import { newCode, printedCode } from '../writing/verification-code.ts';
import { contextOf, signedText } from './sealed-paper.ts';

/** A paper of a case before its seal; the code to verify it by comes with the seal. */
export interface SealedDraft {
  readonly kind: SealedPaperKind;
  readonly caseId: string;
  /** The order that it is about; null for a receipt. */
  readonly orderId: string | null;
  readonly number: string;
  readonly paper: Omit<Paper, 'number' | 'verification' | 'draft'>;
}

/** Said on every such paper, so that nobody takes it for more than it is. */
const sealNote = '本文书由平台以安装密钥作电子签名，非电子认证服务机构签发的数字证书签名；效力以核验结果为准';

const noteOf = (own: string | null): string => (own === null ? sealNote : `${own}；${sealNote}`);

const rowOf = (draft: SealedDraft, platform: Platform, sealedBy: string | null, now: Temporal.Instant) => {
  const { paper, number } = draft;
  const id = uuid();
  const code = newCode();
  const content: Paper = {
    ...paper,
    content: { ...paper.content, note: noteOf(paper.content.note) },
    number,
    draft: false,
    verification: { code: printedCode(code), url: `${platform.origin}/verify?code=${code}` },
  };
  const text = JSON.stringify(content);
  const digest = sha256(text);
  const sealedAt = now.toString({ smallestUnit: 'millisecond' });
  const { id: keyId } = platform.trailKey;
  return {
    id,
    kind: draft.kind,
    case_id: draft.caseId,
    order_id: draft.orderId,
    number_text: number,
    issuer: paper.letterhead.issuer,
    code,
    content_sealed: platform.secrets.seal(text, contextOf(id)),
    digest,
    key_id: keyId,
    signature: platform.trailKey.sign(signedText({ number, code, digest, sealedAt, keyId })),
    sealed_by: sealedBy,
    sealed_at: sealedAt,
  };
};

/**
 * Fixes what papers say in the transaction of their seal: content, number, code, digest and signature. The files are
 * written when somebody asks for them, so that sealing waits for no typesetting.
 */
export const sealPapers = async (
  tx: Transaction,
  platform: Platform,
  drafts: readonly SealedDraft[],
  sealedBy: string | null,
  now: Temporal.Instant,
): Promise<void> => {
  if (drafts.length === 0) return;
  const rows = drafts.map((draft) => rowOf(draft, platform, sealedBy, now));
  await tx.insertInto('sealed_paper').values(rows).execute();
};
