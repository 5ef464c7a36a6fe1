import type { Route } from '../../kernel/http/handle.ts';

export const notificationRoutes: readonly Route[] = [];
