import type { ReportingRule } from '@lianfang/contract/plans/ledger';
import type { Plan } from '@lianfang/engine/plan/plan';
import { readTerm } from './read-term.ts';

const mostRules = 50;

/** The plan's own sentences about reporting, with what they mean where they can be read in one way. */
export const reportingRules = (plan: Plan, issuedOn: string | null): ReportingRule[] =>
  plan.reportingRules.slice(0, mostRules).map((rule) => {
    const written = (rule.cycle ?? rule.deadline)?.text.trim().slice(0, 300) || null;
    return {
      text: rule.text.slice(0, 1000),
      span: { start: rule.span.start, end: rule.span.end },
      deadlineText: written,
      cycle: readTerm(written, issuedOn).cycle,
      recipient: rule.recipient?.text.slice(0, 300) ?? null,
    };
  });
