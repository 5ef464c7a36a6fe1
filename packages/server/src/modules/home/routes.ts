import type { Route } from '../../kernel/http/handle.ts';

export const homeRoutes: readonly Route[] = [];
