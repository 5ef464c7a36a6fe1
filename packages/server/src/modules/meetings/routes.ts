import type { Route } from '../../kernel/http/handle.ts';

export const meetingRoutes: readonly Route[] = [];
