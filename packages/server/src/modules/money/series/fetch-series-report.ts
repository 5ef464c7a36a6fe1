import { seriesEndpoints } from '@lianfang/contract/series/endpoints';
import { writeOfficialDocument } from '../../../kernel/documents/official/write-official-document.ts';
import { handle } from '../../../kernel/http/handle.ts';
import { docxType } from '../../documents/index.ts';
import { linksAtHand } from '../linking/case-links.ts';
import { seriesMoney } from './series-money.ts';
import { seriesRecord } from './series-record.ts';
import { seriesReport } from './series-report.ts';
import { seriesSubject } from './series-subject.ts';

/** The intelligence product of a series, written afresh from what is on record now. */
export const fetchSeriesReport = handle(
  seriesEndpoints.fetchSeriesReport,
  ({ params, tx }) => seriesSubject(tx, params.seriesId),
  async ({ params, subject, actor, tx, now, platform, refuse }) => {
    if (subject.series.state !== 'open') refuse('series-state');
    const known = await linksAtHand(platform, tx);
    if (known.linking !== null) refuse('link-not-ready');
    const record = await seriesRecord(tx, subject, actor, known);
    const money = await seriesMoney(tx, params.seriesId, record.cases, record);
    const bytes = await writeOfficialDocument(seriesReport(record, money, now));
    return { fileName: `串并案情报产品-${record.number}.docx`, mediaType: docxType, bytes };
  },
);
