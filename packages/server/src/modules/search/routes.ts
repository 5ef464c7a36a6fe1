import type { Route } from '../../kernel/http/handle.ts';

export const searchRoutes: readonly Route[] = [];
