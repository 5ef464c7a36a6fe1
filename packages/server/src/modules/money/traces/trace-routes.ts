import type { Route } from '../../../kernel/http/handle.ts';
import { draftNextLayer } from './draft-next-layer.ts';
import { exportCaseTrace } from './export-case-trace.ts';
import { noteAccount } from './note-account.ts';
import { readCaseTrace } from './read-case-trace.ts';

export const traceRoutes: readonly Route[] = [readCaseTrace, noteAccount, draftNextLayer, exportCaseTrace];
