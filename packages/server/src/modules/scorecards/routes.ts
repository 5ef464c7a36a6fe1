import type { Route } from '../../kernel/http/handle.ts';

export const scorecardRoutes: readonly Route[] = [];
