import type { Route } from '../../../kernel/http/handle.ts';
import { confirmRule } from './confirm-rule.ts';
import { listLawRules } from './list-law-rules.ts';
import { proposeRule } from './propose-rule.ts';
import { refuseRule } from './refuse-rule.ts';

export const lawRoutes: readonly Route[] = [listLawRules, proposeRule, confirmRule, refuseRule];
