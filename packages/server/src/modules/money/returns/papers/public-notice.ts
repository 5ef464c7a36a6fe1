import type { OfficialDocument } from '../../../../kernel/documents/official/official-document.ts';
import { paragraphs } from './paper-text.ts';
import { type PaperSource, roundOf, signedBy } from './return-paper.ts';

/** 返还公告 as it was published; null where the round has none. */
export const publicNotice = (source: PaperSource): OfficialDocument | null => {
  const { notice } = roundOf(source.record);
  if (notice === null) return null;
  return {
    title: '关于返还冻结资金的公告',
    blocks: paragraphs(notice.text),
    ...signedBy(source.record.unitName, { ...source, day: notice.publishedOn }),
  };
};
