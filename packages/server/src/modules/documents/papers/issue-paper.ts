import type { DocumentContent } from '@lianfang/contract/documents/content';
import type { DocumentKind } from '@lianfang/contract/documents/documents';
import type { Actor } from '../../../kernel/access/actor.ts';
import { dayOf } from '../../../kernel/clock/clock.ts';
import type { Reader, Transaction } from '../../../kernel/database/connect.ts';
import type { Platform } from '../../../kernel/http/platform.ts';
import { notify } from '../../notifications/index.ts';
import { keepPaper } from '../writing/keep-paper.ts';
import { letterheadOf } from '../writing/letterhead.ts';
import type { Paper } from '../writing/paper.ts';
import { newCode, printedCode } from '../writing/verification-code.ts';
import { writePaper } from '../writing/write-paper.ts';
import { markOf } from './document-number.ts';
import { addressDocument, insertDocumentEvent, issueSeen } from './document-store.ts';

/** A document that is about to leave the office under its number. */
export interface Issuing {
  readonly id: string;
  readonly version: number;
  readonly kind: DocumentKind;
  readonly content: DocumentContent;
  readonly asOf: string;
  readonly issuedAt: string;
  readonly issuedBy: string | null;
  readonly number: { readonly numberText: string; readonly year: number | null; readonly number: number | null };
  /** Units that may read it from now on. */
  readonly unitIds: readonly string[];
}

const pathsOf = async (tx: Reader, unitIds: readonly string[]): Promise<string[]> => {
  if (unitIds.length === 0) return [];
  const rows = await tx
    .selectFrom('unit')
    .select('path')
    .where('id', 'in', [...unitIds])
    .execute();
  return rows.map((row) => row.path);
};

const tellReaders = async (
  tx: Transaction,
  { id, content, number, unitIds }: Issuing,
  by: Actor,
  now: Temporal.Instant,
): Promise<void> => {
  const to = { mayDo: 'document.read', on: { unitPaths: await pathsOf(tx, unitIds) } } as const;
  const title = `${number.numberText} ${content.title}`;
  const words = { zh: `公文已印发：${title}`, en: `Document issued: ${title}` };
  await notify(tx, { kind: 'document-issued', to, words, subject: { kind: 'document', id }, by }, now);
};

/**
 * Writes the paper with its verification code, keeps the bytes and their hash, and tells the units it is addressed to.
 * False where somebody changed the document meanwhile; the transaction must then be given up, and with it the number.
 */
export const issuePaper = async (
  tx: Transaction,
  platform: Platform,
  issuing: Issuing,
  actor: Actor,
  now: Temporal.Instant,
): Promise<boolean> => {
  const { id, version, kind, content, asOf, issuedAt, issuedBy, number } = issuing;
  const code = newCode();
  const mark = markOf(kind);
  const paper: Paper = {
    content,
    letterhead: await letterheadOf(tx),
    ...(mark === null ? {} : { mark }),
    number: number.numberText,
    draft: false,
    day: dayOf(Temporal.Instant.from(issuedAt)),
    asOf,
    verification: { code: printedCode(code), url: `${platform.origin}/verify?code=${code}` },
  };
  const sha256 = await keepPaper(platform.files, await writePaper(paper));
  if (!(await issueSeen(tx, { id, version }, { ...number, code, sha256, paper, issuedBy, issuedAt }, now)))
    return false;
  await addressDocument(tx, id, issuing.unitIds);
  await insertDocumentEvent(tx, id, { move: 'issueDocument' }, actor, now);
  await tellReaders(tx, issuing, actor, now);
  return true;
};
