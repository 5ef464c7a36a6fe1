import type { TrailFault, TrailFaultKind } from '@lianfang/contract/audit/trail';
import type { Words } from '@lianfang/contract/words';

const words: Readonly<Record<TrailFaultKind, (place: string) => Words>> = {
  'entry-changed': (at) => ({
    zh: `${at}：记录内容与其哈希不符，已被改动。`,
    en: `${at}: the entry does not match its hash, it was changed.`,
  }),
  'entry-moved': (at) => ({
    zh: `${at}：记录原来的序号不是这个，顺序被调换。`,
    en: `${at}: the entry was written under another number, the order was changed.`,
  }),
  'entry-missing': (at) => ({ zh: `${at}：记录缺失。`, en: `${at}: the entry is missing.` }),
  'chain-broken': (at) => ({
    zh: `${at}：与前一条记录的哈希不相接。`,
    en: `${at}: does not continue from the entry before it.`,
  }),
  'entries-rehashed': (at) => ({
    zh: `${at}：这一段记录与签名不符，已被改写并重算哈希。`,
    en: `${at}: these entries differ from what was signed; they were rewritten and hashed anew.`,
  }),
  'tail-missing': (at) => ({
    zh: `${at}：签名时还有的记录从此处起缺失。`,
    en: `${at}: from here on entries that were signed are missing.`,
  }),
  'tail-added': (at) => ({ zh: `${at}：签名以后又添加的记录。`, en: `${at}: added after the day was signed.` }),
  'digest-missing': (at) => ({ zh: `${at}：缺少当日签名摘要。`, en: `${at}: the day’s signed digest is missing.` }),
  'digest-changed': (at) => ({ zh: `${at}：签名摘要被改动。`, en: `${at}: the digest was changed.` }),
  'digest-chain-broken': (at) => ({
    zh: `${at}：与前一日签名摘要不相接。`,
    en: `${at}: does not continue from the digest of the day before.`,
  }),
  'signature-wrong': (at) => ({
    zh: `${at}：签名无效，或签名所用的密钥不在本机。`,
    en: `${at}: the signature is wrong, or its key is not here.`,
  }),
};

/** A fault at an entry, at a run of entries, or (`seq` null) at a day's digest. */
export const faultAt = (
  kind: TrailFaultKind,
  day: string,
  seq: number | null,
  upTo: number | null = null,
): TrailFault => {
  const run = upTo === null || upTo === seq ? `${seq ?? ''}` : `${seq ?? ''}–${upTo}`;
  return { day, seq, kind, text: words[kind](seq === null ? day : `${day} № ${run}`) };
};
