import type { Route } from '../../kernel/http/handle.ts';
import { listUnits } from './list-units.ts';
import { openUnit } from './open-unit.ts';
import { renameUnit } from './rename-unit.ts';

export const unitRoutes: readonly Route[] = [listUnits, openUnit, renameUnit];
