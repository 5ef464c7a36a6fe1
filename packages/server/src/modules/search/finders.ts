import type { Found } from '@lianfang/contract/search/endpoints';
import type { z } from 'zod';
import type { Actor } from '../../kernel/access/actor.ts';
import type { Reader } from '../../kernel/database/connect.ts';
import { findMeetings } from '../meetings/index.ts';
import { findPlans } from '../plans/index.ts';
import { findSupervision } from '../supervision/index.ts';
import { findTasks } from '../tasks/index.ts';
import { findUnitsNamed } from '../units/index.ts';

/** What a finder is given: whose eyes, which text, and how many at most. */
export interface Looking {
  readonly tx: Reader;
  readonly actor: Actor;
  readonly text: string;
  readonly limit: number;
  readonly now: Temporal.Instant;
}

type Hit = z.input<typeof Found>;
type Finder = (looking: Looking) => Promise<Hit[]>;

const line = (text: string): string => text.slice(0, 300);

/** The piece of a long text around what was looked for. */
const around = (text: string, wanted: string): string => {
  const start = Math.max(0, text.indexOf(wanted) - 20);
  return `${start > 0 ? '…' : ''}${text.slice(start, start + 80)}`;
};

const likePattern = (text: string): string => `%${text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

const plans: Finder = async ({ tx, actor, text, limit }) => {
  const found = await findPlans(tx, actor, text, limit);
  return [
    ...found.plans.map((plan) => ({ kind: 'plan' as const, id: plan.planId, title: plan.title, remark: '' })),
    ...found.measures.map((one) => ({
      kind: 'measure' as const,
      id: one.measureId,
      title: line(around(one.text, text)),
      remark: `${one.path} ${one.title}`.slice(0, 300),
    })),
  ];
};

const tasks: Finder = async ({ tx, actor, text, limit }) =>
  (await findTasks(tx, actor, likePattern(text), limit)).map((task) => ({
    kind: 'task',
    id: task.id,
    title: task.title,
    remark: task.unitName,
  }));

const units: Finder = async ({ tx, actor, text, limit }) =>
  (await findUnitsNamed(tx, actor, text, limit)).map((unit) => ({
    kind: 'unit',
    id: unit.id,
    title: unit.name,
    remark: unit.short_name ?? '',
  }));

const supervision: Finder = async ({ tx, actor, text, limit }) => {
  const found = await findSupervision(tx, actor, text, limit);
  return [
    ...found.letters.map((one) => ({ kind: 'letter' as const, id: one.id, title: one.title, remark: one.unitName })),
    ...found.problems.map((one) => ({ kind: 'problem' as const, id: one.id, title: one.title, remark: one.unitName })),
  ];
};

const meetings: Finder = async ({ tx, actor, text, limit }) =>
  (await findMeetings(tx, actor, text, limit)).map((one) => ({
    kind: 'meeting',
    id: one.id,
    title: one.title,
    remark: one.place,
  }));

/** Every finder, in the order in which their hits are shown. People are found on their own page, where the reading is recorded. */
export const finders: readonly Finder[] = [tasks, plans, units, supervision, meetings];
