import type { Route } from '../../kernel/http/handle.ts';

export const systemRoutes: readonly Route[] = [];
