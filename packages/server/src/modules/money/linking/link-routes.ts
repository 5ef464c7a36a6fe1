import type { Route } from '../../../kernel/http/handle.ts';
import { compareCases } from './compare-cases.ts';
import { decideLink } from './decide-link.ts';
import { listSeriesSuggestions } from './list-series-suggestions.ts';
import { rejectLinks } from './reject-links.ts';
import { readCaseLinks } from './read-case-links.ts';
import { withdrawLinkDecision } from './withdraw-link-decision.ts';

export const linkRoutes: readonly Route[] = [
  listSeriesSuggestions,
  readCaseLinks,
  compareCases,
  decideLink,
  rejectLinks,
  withdrawLinkDecision,
];
