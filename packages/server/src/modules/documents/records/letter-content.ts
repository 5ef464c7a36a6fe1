import type { DocumentBlock, DocumentContent } from '@lianfang/contract/documents/content';
import { writtenDay, writtenMoment } from '../../../kernel/documents/as-of.ts';
import type { IssuedLetter } from '../../supervision/index.ts';
import { paragraph, type Section, sectioned } from '../writing/sections.ts';

const basisTable = ({ basis }: IssuedLetter): DocumentBlock[] => {
  if (basis.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: '',
      columns: [
        { header: '序号', weight: 1, align: 'center' },
        { header: '事项', weight: 7, align: 'left' },
        { header: '日期', weight: 3, align: 'center' },
      ],
      rows: basis.map(({ label, day }, index) => [String(index + 1), label, writtenDay(Temporal.PlainDate.from(day))]),
    },
  ];
};

const termText = ({ replyDueAt, rectifyDueAt }: IssuedLetter): string[] => [
  ...(replyDueAt === null ? [] : [`请于${writtenMoment(Temporal.Instant.from(replyDueAt))}前书面回复。`]),
  ...(rectifyDueAt === null
    ? []
    : [`请于${writtenMoment(Temporal.Instant.from(rectifyDueAt))}前完成整改并报告整改情况。`]),
];

/** A letter in the order of official correspondence: what it is about, on what it rests, what is asked, by when. */
export const letterContent = (letter: IssuedLetter): DocumentContent => {
  const terms = termText(letter);
  const sections: Section[] = [
    ['具体事项', basisTable(letter)],
    ['工作要求', letter.demands.trim() === '' ? [] : [paragraph(letter.demands)]],
    ['办理期限', terms.map((text) => paragraph(text))],
  ];
  return {
    title: letter.title,
    addressee: letter.addressee,
    blocks: [paragraph(letter.text), ...sectioned(sections)],
    attachments: [],
    note: null,
    copyTo: null,
  };
};
