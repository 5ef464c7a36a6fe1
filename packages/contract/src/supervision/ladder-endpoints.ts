import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { kernelRefusals } from '../refusal.ts';
import { Line } from '../values.ts';
import { supervisionRefusals } from './refusals.ts';
import { ReminderRule, ReminderRuleText, RungTerms, SupervisionRung, SupervisionRungId } from './rungs.ts';
import { SupervisionCandidate } from './supervision.ts';

/** The ladder and the reminders as data: what is in force, and changing it for what comes. */
export const ladderEndpoints = {
  listRungs: endpoint({
    id: 'listRungs',
    method: 'GET',
    path: '/api/supervision-rungs',
    action: 'supervision-rung.read',
    summary: { zh: '督办阶梯', en: 'The ladder as it is in force, lowest first' },
    reply: z.strictObject({ rungs: z.array(SupervisionRung) }),
  }),
  amendRung: endpoint({
    id: 'amendRung',
    method: 'POST',
    path: '/api/supervision-rungs/:rungId/terms',
    action: 'supervision-rung.amend',
    summary: { zh: '调整督办阶梯', en: 'Change the terms of a rung for what is drafted from now on' },
    params: z.strictObject({ rungId: SupervisionRungId }),
    body: z.strictObject({ terms: RungTerms, reason: Line }),
    reply: SupervisionRung,
    refuses: [kernelRefusals.changedMeanwhile],
  }),
  listSupervisionCandidates: endpoint({
    id: 'listSupervisionCandidates',
    method: 'GET',
    path: '/api/supervision-candidates',
    action: 'supervision-candidate.read',
    summary: { zh: '建议督办', en: 'Units that meet the entry criteria of a rung, and why' },
    reply: z.strictObject({ candidates: z.array(SupervisionCandidate) }),
  }),
  listReminderRules: endpoint({
    id: 'listReminderRules',
    method: 'GET',
    path: '/api/reminder-rules',
    action: 'reminder-rule.read',
    summary: { zh: '提醒规则', en: 'When units are reminded of a due day' },
    reply: z.strictObject({ rules: z.array(ReminderRule) }),
  }),
  setReminderRules: endpoint({
    id: 'setReminderRules',
    method: 'PUT',
    path: '/api/reminder-rules',
    action: 'reminder-rule.set',
    summary: { zh: '设定提醒规则', en: 'Set when units are reminded of a due day' },
    body: z.strictObject({ rules: z.array(ReminderRuleText).max(20) }),
    reply: z.strictObject({ rules: z.array(ReminderRule) }),
    refuses: [supervisionRefusals.rulesRepeat],
  }),
} as const;
