import type { Route } from '../../../kernel/http/handle.ts';
import { acceptResolution } from './accept-resolution.ts';
import { listResolutions } from './list-resolutions.ts';
import { readResolution } from './read-resolution.ts';
import { reportResolution } from './report-resolution.ts';
import { returnResolution } from './return-resolution.ts';
import { withdrawResolution } from './withdraw-resolution.ts';

export const resolutionRoutes: readonly Route[] = [
  listResolutions,
  readResolution,
  reportResolution,
  returnResolution,
  acceptResolution,
  withdrawResolution,
];
