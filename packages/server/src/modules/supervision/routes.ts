import type { Route } from '../../kernel/http/handle.ts';

export const supervisionRoutes: readonly Route[] = [];
