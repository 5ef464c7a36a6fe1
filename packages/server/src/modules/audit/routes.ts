import type { Route } from '../../kernel/http/handle.ts';

export const auditRoutes: readonly Route[] = [];
