import type { Route } from '../../kernel/http/handle.ts';

export const identityRoutes: readonly Route[] = [];
