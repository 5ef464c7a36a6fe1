import type { Route } from '../../kernel/http/handle.ts';

export const documentRoutes: readonly Route[] = [];
