import type { Route } from '../../../kernel/http/handle.ts';
import { issueReceipt } from './issue-receipt.ts';
import { readOrderPaper } from './read-order-paper.ts';
import { readOrderPapers } from './read-order-papers.ts';
import { readPersonNotice } from './read-person-notice.ts';
import { readVictimReceipt } from './read-victim-receipt.ts';

export const paperRoutes: readonly Route[] = [
  readOrderPaper,
  readPersonNotice,
  readOrderPapers,
  issueReceipt,
  readVictimReceipt,
];
