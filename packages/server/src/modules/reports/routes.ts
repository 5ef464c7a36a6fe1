import type { Route } from '../../kernel/http/handle.ts';

export const reportRoutes: readonly Route[] = [];
