import type { seriesEndpoints } from '@lianfang/contract/series/endpoints';
import { takesPart, withinUnit } from '../conditions.ts';
import { allow, type PolicyFor } from '../grant.ts';

const police = allow(withinUnit, 'police-officer', 'police-head');

/**
 * What links cases is for the police alone. A series is read by all whose cases are in it, each seeing of the others'
 * cases the number and the unit; it is changed by the unit that opened it.
 */
export const seriesPolicy = {
  'link.suggest': police,
  'link.read': police,
  'link.decide': police,
  'series.read': allow(takesPart, 'police-officer', 'police-head'),
  'series.report': allow(takesPart, 'police-officer', 'police-head'),
  'series.open': police,
  'series.edit': police,
  'archive.import': police,
  'archive.read': police,
} satisfies PolicyFor<typeof seriesEndpoints>;
