import type { Route } from '../../kernel/http/handle.ts';
import { searchAll } from './search-all.ts';

export const searchRoutes: readonly Route[] = [searchAll];
