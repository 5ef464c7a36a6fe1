import type { caseEndpoints } from '@lianfang/contract/cases/endpoints';
import { withinUnit } from '../conditions.ts';
import { allow, type PolicyFor } from '../grant.ts';

const police = allow(withinUnit, 'police-officer', 'police-head');

/** A case belongs to the unit of the police that accepted it. Banks, townships and the joint office see no case. */
export const casePolicy = {
  'case.read': police,
  'case.report': police,
  'case.edit': police,
  'case.save-victim': police,
  'case.add-transfers': police,
  'case.drop-transfer': police,
  'case.file': allow(withinUnit, 'police-head'),
  'case.decline': allow(withinUnit, 'police-head'),
  'case.solve': police,
  'case.transfer': allow(withinUnit, 'police-head'),
  'case.close': allow(withinUnit, 'police-head'),
} satisfies PolicyFor<typeof caseEndpoints>;
