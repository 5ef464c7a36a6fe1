import type { Route } from '../../../kernel/http/handle.ts';
import { amendLawRule } from './amend-law-rule.ts';
import { listLawRules } from './list-law-rules.ts';

export const lawRoutes: readonly Route[] = [listLawRules, amendLawRule];
