import type { Route } from '../../kernel/http/handle.ts';

export const planRoutes: readonly Route[] = [];
