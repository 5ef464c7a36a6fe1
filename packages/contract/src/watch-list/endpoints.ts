import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { actsOn } from '../record-act.ts';
import { UnitId, WatchDeliveryId, WatchEntryId } from '../ids.ts';
import { kernelRefusals } from '../refusal.ts';
import { Line, pageOf, PageQuery, Prose, Version } from '../values.ts';
import { watchRefusals } from './refusals.ts';
import {
  ReceivedEntry,
  WatchCheck,
  WatchDelivery,
  WatchEntryText,
  WatchKind,
  WatchRecord,
  WatchRow,
  WatchState,
} from './watch-entries.ts';

const ofEntry = z.strictObject({ entryId: WatchEntryId });
const seen = z.strictObject({ version: Version });
const { changedMeanwhile } = kernelRefusals;
const refuses = watchRefusals;

const act = actsOn({ at: '/api/watch-entries/:entryId', params: ofEntry, reply: WatchRecord, readsPerson: true });

/** The watch list on the side of the police. */
const keeping = {
  listWatchEntries: endpoint({
    id: 'listWatchEntries',
    method: 'GET',
    path: '/api/watch-entries',
    action: 'watch.read',
    summary: { zh: '关注名单', en: 'Entries of the watch list, newest first' },
    query: z.strictObject({
      ...PageQuery,
      state: WatchState.optional(),
      kind: WatchKind.optional(),
      /** Those that some receiver has not taken in time. */
      late: z.stringbool().optional(),
      search: Line.optional(),
    }),
    reply: pageOf(WatchRow),
    readsPerson: true,
  }),
  readWatchEntry: endpoint({
    id: 'readWatchEntry',
    method: 'GET',
    path: '/api/watch-entries/:entryId',
    action: 'watch.read',
    summary: { zh: '名单条目', en: 'An entry with its law, its deliveries and its history' },
    params: ofEntry,
    reply: WatchRecord,
    readsPerson: true,
  }),
  proposeWatchEntry: endpoint({
    id: 'proposeWatchEntry',
    method: 'POST',
    path: '/api/watch-entries',
    action: 'watch.propose',
    summary: { zh: '提出列入名单', en: 'Propose an entry' },
    body: z.strictObject({ unitId: UnitId, ...WatchEntryText.shape }),
    reply: WatchRecord,
    readsPerson: true,
    refuses: [refuses.notInCase, refuses.noEvidence, refuses.tooLong, refuses.listed],
  }),
  approveWatchEntry: endpoint({
    ...act('approveWatchEntry', 'watch.approve', 'approve', '批准列入', 'Approve; it is delivered at once'),
    body: seen,
    refuses: [changedMeanwhile, refuses.notFromHere, refuses.ownProposal, refuses.aboveCounty, refuses.tooLong],
  }),
  forwardWatchEntry: endpoint({
    ...act('forwardWatchEntry', 'watch.forward', 'forward', '报上级认定', 'Submit to the organ that decides'),
    body: z.strictObject({ organ: Line, version: Version }),
    refuses: [changedMeanwhile, refuses.notFromHere, refuses.notAbove],
  }),
  recordWatchDecision: endpoint({
    ...act('recordWatchDecision', 'watch.record-decision', 'decision', '登记上级认定', 'Record the decision above'),
    body: z.strictObject({ decision: Line, version: Version }),
    refuses: [changedMeanwhile, refuses.notFromHere, refuses.tooLong],
  }),
  refuseWatchEntry: endpoint({
    ...act('refuseWatchEntry', 'watch.refuse', 'refuse', '不予列入', 'Do not list, with the reason'),
    body: z.strictObject({ reason: Line, version: Version }),
    refuses: [changedMeanwhile, refuses.notFromHere],
  }),
  liftWatchEntry: endpoint({
    ...act('liftWatchEntry', 'watch.lift', 'lift', '解除', 'Lift everywhere, with the reason'),
    body: z.strictObject({ reason: Line, decision: Line.nullable(), version: Version }),
    refuses: [changedMeanwhile, refuses.notFromHere, refuses.needsDecision],
  }),
  listWatchDeliveries: endpoint({
    id: 'listWatchDeliveries',
    method: 'GET',
    path: '/api/watch-deliveries',
    action: 'watch-delivery.read',
    summary: { zh: '名单送达情况', en: 'When each receiver took each change; the late ones first' },
    query: z.strictObject({ ...PageQuery, open: z.stringbool().optional(), receiverId: UnitId.optional() }),
    reply: pageOf(WatchDelivery),
  }),
  checkAccount: endpoint({
    id: 'checkAccount',
    method: 'POST',
    path: '/api/watch-check',
    action: 'watch.check',
    summary: { zh: '核查账号', en: 'Whether a number is on the list now; every check is in the trail' },
    body: z.strictObject({ number: z.string().trim().min(1).max(80), purpose: Prose.max(300) }),
    reply: WatchCheck,
    readsPerson: true,
    refuses: [refuses.badNumber],
    callsPerMinute: 60,
  }),
} as const;

/** The watch list on the side of a receiver: what was delivered to it, and no case. */
const receiving = {
  listReceivedEntries: endpoint({
    id: 'listReceivedEntries',
    method: 'GET',
    path: '/api/bank-desk/watch-list',
    action: 'bank-watch.read',
    summary: { zh: '收到的名单', en: 'The current list as it was delivered here, what is not taken yet first' },
    query: z.strictObject({ ...PageQuery, kind: WatchKind.optional(), open: z.stringbool().optional() }),
    reply: pageOf(ReceivedEntry),
    readsPerson: true,
  }),
  exportReceivedEntries: endpoint({
    id: 'exportReceivedEntries',
    method: 'GET',
    path: '/api/bank-desk/watch-list/file',
    action: 'bank-watch.read',
    summary: { zh: '下载名单', en: 'The current list as a file' },
    query: z.strictObject({ format: z.enum(['csv', 'xlsx']) }),
    replies: 'file',
    readsPerson: true,
    callsPerMinute: 20,
  }),
  takeWatchDeliveries: endpoint({
    id: 'takeWatchDeliveries',
    method: 'POST',
    path: '/api/bank-desk/:unitId/watch-list/take',
    action: 'bank-watch.take',
    summary: { zh: '确认已收到', en: 'Say that changes of the list were taken; again changes nothing' },
    params: z.strictObject({ unitId: UnitId }),
    body: z.strictObject({ deliveryIds: z.array(WatchDeliveryId).min(1).max(1000) }),
    reply: z.strictObject({ taken: z.number().int().nonnegative() }),
  }),
} as const;

export const watchEndpoints = { ...keeping, ...receiving } as const;
