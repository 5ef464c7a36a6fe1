import { supervisionEvidenceEndpoints } from './evidence-endpoints.ts';
import { ladderEndpoints } from './ladder-endpoints.ts';
import { letterEndpoints } from './letter-endpoints.ts';
import { problemEndpoints } from './problem-endpoints.ts';

/** What clients may ask of supervision: the ladder, its cases, inspections and problems. */
export const supervisionEndpoints = {
  ...ladderEndpoints,
  ...letterEndpoints,
  ...supervisionEvidenceEndpoints,
  ...problemEndpoints,
} as const;
