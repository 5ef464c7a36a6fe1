import type { Route } from '../../../kernel/http/handle.ts';
import { amendRung } from './amend-rung.ts';
import { listRungs } from './list-rungs.ts';
import { listSupervisionCandidates } from './list-supervision-candidates.ts';

export const ladderRoutes: readonly Route[] = [listRungs, amendRung, listSupervisionCandidates];
