import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { CaseId } from '../ids.ts';
import { Line } from '../values.ts';
import { CaseComparison, CaseLinks } from './links.ts';
import { linkRefusals } from './refusals.ts';
import { casesTold, SeriesSuggestions } from './series.ts';

const ofCase = z.strictObject({ caseId: CaseId });
const ofPair = ofCase.extend({ otherId: CaseId });
const { sameCase, otherUnseen, oneSeries, undecided, ofSeries, notReady } = linkRefusals;
/** As many as a suggestion tells. */
const someCases = z.array(CaseId).min(1).max(casesTold);

/**
 * What links cases, and what people said of it. Open pages are told on the live topic `link` (of a case, whose links a
 * person decided) and on `case`.
 */
export const linkEndpoints = {
  listSeriesSuggestions: endpoint({
    id: 'listSeriesSuggestions',
    method: 'GET',
    path: '/api/series/suggestions',
    action: 'link.suggest',
    summary: { zh: '串并建议', en: 'Cases that may be one series, with the evidence' },
    query: z.strictObject({ limit: z.coerce.number().int().min(1).max(200).default(50) }),
    reply: SeriesSuggestions,
    readsPerson: true,
  }),
  readCaseLinks: endpoint({
    id: 'readCaseLinks',
    method: 'GET',
    path: '/api/cases/:caseId/links',
    action: 'link.read',
    summary: { zh: '案件的关联', en: 'The links of a case, with what was set aside' },
    params: ofCase,
    reply: CaseLinks,
    readsPerson: true,
  }),
  compareCases: endpoint({
    id: 'compareCases',
    method: 'GET',
    path: '/api/cases/:caseId/links/:otherId',
    action: 'link.read',
    summary: { zh: '两案为何（不）串并', en: 'Why two cases are linked, or are not' },
    params: ofPair,
    reply: CaseComparison,
    readsPerson: true,
    refuses: [sameCase, notReady],
  }),
  decideLink: endpoint({
    id: 'decideLink',
    method: 'POST',
    path: '/api/cases/:caseId/links/:otherId/decision',
    action: 'link.decide',
    summary: { zh: '确认或否决关联', en: 'Confirm or reject a link' },
    params: ofPair,
    body: z.strictObject({ verdict: z.enum(['confirm', 'reject']), reason: Line }),
    refuses: [sameCase, otherUnseen, oneSeries],
  }),
  rejectLinks: endpoint({
    id: 'rejectLinks',
    method: 'POST',
    path: '/api/link-rejections',
    action: 'link.decide',
    summary: {
      zh: '一次否决多处关联',
      en: 'Reject the links of each case with each of the others, all or none; each can be taken back by itself',
    },
    /** The same cases on both sides: none of them belongs with another. What is rejected already stays as it is. */
    body: z.strictObject({ caseIds: someCases, otherIds: someCases, reason: Line }),
    refuses: [sameCase, otherUnseen, oneSeries],
  }),
  withdrawLinkDecision: endpoint({
    id: 'withdrawLinkDecision',
    method: 'POST',
    path: '/api/cases/:caseId/links/:otherId/withdrawal',
    action: 'link.decide',
    summary: { zh: '撤回对关联的决定', en: 'Take back what was decided of a link' },
    params: ofPair,
    body: z.strictObject({ reason: Line }),
    refuses: [sameCase, otherUnseen, undecided, ofSeries],
  }),
} as const;
