import { appealEndpoints } from '@lianfang/contract/appeals/endpoints';
import type { AppealRecord } from '@lianfang/contract/appeals/appeals';
import type { Block, OfficialDocument } from '../../../kernel/documents/official/official-document.ts';
import { writeOfficialDocument } from '../../../kernel/documents/official/write-official-document.ts';
import { dayOf } from '../../../kernel/clock/clock.ts';
import { handle } from '../../../kernel/http/handle.ts';
import { docxType } from '../../documents/index.ts';
import { appealSubject } from './appeal-subject.ts';
import { appealRecord } from './appeal-views.ts';

const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] });
const heading = (text: string): Block => ({ kind: 'heading', level: 1, text });

const outcomeOf = (record: AppealRecord): Block[] => {
  if (record.state === 'rejected')
    return [
      paragraph(`经核查，你的申诉不成立。理由：${record.reasons ?? ''}`),
      heading('救济途径'),
      paragraph(record.remedy ?? ''),
    ];
  const receivers = [...new Set(record.liftings.map(({ receiverName }) => receiverName))];
  const sent = receivers.length === 0 ? '' : `解除决定已送达${receivers.join('、')}。`;
  return [paragraph(`经核查，你的申诉成立。理由：${record.reasons ?? ''}`), paragraph(`有关措施即时解除。${sent}`)];
};

/** The decision as the person gets it: what it was about in one sentence each, what was decided, why, and what comes next. */
const noticeOf = (record: AppealRecord, decidedAt: string): OfficialDocument => {
  const day = dayOf(Temporal.Instant.from(decidedAt));
  const sentences = [...record.orders, ...record.entries].map(({ sentence }) => paragraph(sentence.zh));
  return {
    title: '申诉决定书',
    addressee: record.text?.name ?? '申诉人',
    blocks: [
      paragraph(`你于${dayOf(Temporal.Instant.from(record.receivedAt))}提出的申诉（${record.number}）已经核查完毕。`),
      ...(sentences.length === 0 ? [] : [heading('申诉所指措施'), ...sentences]),
      heading('决定'),
      ...outcomeOf(record),
      paragraph('依据：反电信网络诈骗法第三十二条。'),
    ],
    signature: { issuer: record.unitName, date: Temporal.PlainDate.from(day), sealed: true },
    asOf: Temporal.Instant.from(decidedAt),
  };
};

/** The decision as .docx. */
export const downloadAppealNotice = handle(
  appealEndpoints.downloadAppealNotice,
  ({ params, tx }) => appealSubject(tx, params.appealId),
  async ({ subject, actor, tx, now, platform, refuse }) => {
    const record = await appealRecord(tx, subject, actor, { secrets: platform.secrets, now });
    if (record.decidedAt === null) return refuse('appeal-state');
    const bytes = await writeOfficialDocument(noticeOf(record, record.decidedAt));
    return { fileName: `${record.number}决定书.docx`, mediaType: docxType, bytes };
  },
);
