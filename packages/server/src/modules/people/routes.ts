import type { Route } from '../../kernel/http/handle.ts';

export const peopleRoutes: readonly Route[] = [];
