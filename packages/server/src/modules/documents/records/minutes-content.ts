import type { DocumentBlock, DocumentContent } from '@lianfang/contract/documents/content';
import { writtenDay, writtenMoment } from '../../../kernel/documents/as-of.ts';
import type { ConfirmedMinutes } from '../../meetings/index.ts';
import { paragraph, type Section, sectioned } from '../writing/sections.ts';

const whoCame = ({ attendance }: ConfirmedMinutes): string => {
  const came = attendance.filter(({ names }) => names.length > 0);
  const absent = attendance.filter(({ names }) => names.length === 0).map(({ unitName }) => unitName);
  const present = came.map(({ unitName, names }) => `${unitName}${names.join('、')}`).join('；');
  return `出席：${present === '' ? '无签到记录' : present}。${absent.length > 0 ? `未签到：${absent.join('、')}。` : ''}`;
};

const opening = (minutes: ConfirmedMinutes): string => {
  const when = writtenMoment(Temporal.Instant.from(minutes.startsAt));
  const chair = minutes.chairName === null ? '' : `，${minutes.chairName}主持`;
  return `${when}，在${minutes.place}召开${minutes.title}${chair}。现将会议情况纪要如下：`;
};

const resolutionTable = ({ resolutions }: ConfirmedMinutes): DocumentBlock[] =>
  resolutions.length === 0
    ? []
    : [
        {
          kind: 'table',
          caption: '',
          columns: [
            { header: '序号', weight: 1, align: 'center' },
            { header: '议定事项', weight: 6, align: 'left' },
            { header: '责任单位', weight: 3, align: 'left' },
            { header: '完成时限', weight: 3, align: 'center' },
          ],
          rows: resolutions.map(({ text, unitName, dueOn }, index) => [
            String(index + 1),
            text,
            unitName,
            writtenDay(Temporal.PlainDate.from(dueOn)),
          ]),
        },
      ];

/** Minutes as a paper: opening, agenda, what was said, what was resolved, who came. */
export const minutesContent = (minutes: ConfirmedMinutes): DocumentContent => {
  const sections: Section[] = [
    ['会议议程', minutes.agenda.map((title, index) => paragraph(`${index + 1}.${title}`))],
    ['会议内容', minutes.text.trim() === '' ? [] : [paragraph(minutes.text)]],
    ['议定事项', resolutionTable(minutes)],
    ['参会情况', [paragraph(whoCame(minutes))]],
  ];
  return {
    title: `${minutes.title}纪要`.slice(0, 300),
    addressee: null,
    blocks: [paragraph(opening(minutes)), ...sectioned(sections)],
    attachments: [],
    note: null,
    copyTo: null,
  };
};
