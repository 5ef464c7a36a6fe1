import type { Route } from '../../kernel/http/handle.ts';

export const taskRoutes: readonly Route[] = [];
