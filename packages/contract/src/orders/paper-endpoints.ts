import { z } from 'zod';
import { PaperFormat } from '../documents/documents.ts';
import { endpoint } from '../endpoint.ts';
import { CaseId, OrderId } from '../ids.ts';
import { Line, Moment } from '../values.ts';
import { orderRefusals } from './refusals.ts';

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}';
const uuids = new RegExp(`^${uuid}(,${uuid}){0,99}$`, 'u');

const ofOrder = z.strictObject({ orderId: OrderId });
const ofCase = z.strictObject({ caseId: CaseId });
const asFile = {
  query: z.strictObject({ format: PaperFormat }),
  replies: 'file',
  readsPerson: true,
  callsPerMinute: 60,
} as const;
const { noPaper, paperDamaged, noReceipt } = orderRefusals;

/** Papers of orders and cases, as their seal fixed them; every download is an entry of the trail. */
export const paperEndpoints = {
  readOrderPaper: endpoint({
    ...asFile,
    id: 'readOrderPaper',
    method: 'GET',
    path: '/api/orders/:orderId/paper',
    action: 'order.read-paper',
    summary: { zh: '下载指令文书', en: 'The paper of a sealed order, for the police and its bank' },
    params: ofOrder,
    refuses: [noPaper, paperDamaged],
  }),
  readPersonNotice: endpoint({
    ...asFile,
    id: 'readPersonNotice',
    method: 'GET',
    path: '/api/orders/:orderId/person-notice',
    action: 'order.read-notice',
    summary: { zh: '下载限制措施告知书', en: 'What the person whose account is restricted is told' },
    params: ofOrder,
    refuses: [noPaper, paperDamaged],
  }),
  readOrderPapers: endpoint({
    ...asFile,
    id: 'readOrderPapers',
    method: 'GET',
    path: '/api/order-papers',
    action: 'order.read-papers',
    summary: { zh: '批量下载指令文书', en: 'Papers of several orders as one PDF, to print' },
    query: z.strictObject({
      /** Ids apart by commas. */
      orders: z
        .string()
        .max(4000)
        .regex(uuids)
        .transform((text) => text.split(','))
        .pipe(z.array(OrderId).min(1).max(100)),
      kind: z.enum(['order', 'person-notice']).default('order'),
    }),
    refuses: [noPaper, paperDamaged],
    callsPerMinute: 20,
  }),
  issueReceipt: endpoint({
    id: 'issueReceipt',
    method: 'POST',
    path: '/api/cases/:caseId/receipt',
    action: 'case.issue-receipt',
    summary: { zh: '出具受案回执', en: 'Seal a receipt for the victim of what is on record now' },
    params: ofCase,
    reply: z.strictObject({ number: Line, code: Line, sealedAt: Moment }),
    readsPerson: true,
  }),
  readVictimReceipt: endpoint({
    ...asFile,
    id: 'readVictimReceipt',
    method: 'GET',
    path: '/api/cases/:caseId/receipt',
    action: 'case.read-receipt',
    summary: { zh: '下载受案回执', en: 'The last receipt for the victim' },
    params: ofCase,
    refuses: [noReceipt, paperDamaged],
  }),
} as const;
