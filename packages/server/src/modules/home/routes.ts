import type { Route } from '../../kernel/http/handle.ts';
import { readToday } from './read-today.ts';

export const homeRoutes: readonly Route[] = [readToday];
