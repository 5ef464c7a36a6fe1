import type { planEndpoints } from '@lianfang/contract/plans/endpoints';
import { all, always, anotherAuthor, withinUnit } from '../conditions.ts';
import { allow, type PolicyFor } from '../grant.ts';

const reviewers = allow(withinUnit, 'office-director', 'office-officer');

/** The plan belongs to the county; its author is who handed the reviewed version in for confirmation. */
export const planPolicy = {
  // A confirmed plan is addressed to every unit. Drafts are seen only by those who may review.
  'plan.read': allow(always, 'county-leader', 'office-director', 'office-officer', 'unit-lead', 'unit-officer'),
  'plan.import': reviewers,
  'plan.review': [...reviewers, ...allow(withinUnit, 'county-leader')],
  'plan.settle-mentions': reviewers,
  'plan.settle-leads': reviewers,
  'plan.set-terms': reviewers,
  'plan.settle-doubt': reviewers,
  'plan.edit-measure': reviewers,
  'plan.add-measure': reviewers,
  'plan.drop-measure': reviewers,
  'plan.split-measure': reviewers,
  'plan.merge-measures': reviewers,
  'plan.relate-measure': reviewers,
  'plan.amend': reviewers,
  'plan.undo': reviewers,
  'plan.submit': reviewers,
  'plan.return': allow(withinUnit, 'office-director', 'office-officer'),
  'plan.confirm': allow(all(withinUnit, anotherAuthor), 'office-director'),
  'plan.withdraw': reviewers,
  'plan.archive': allow(withinUnit, 'office-director'),
} satisfies PolicyFor<typeof planEndpoints>;
