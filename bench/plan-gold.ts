import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { parsePlan } from '@lianfang/engine/plan/parse-plan';
import type { Measure } from '@lianfang/engine/plan/plan';

const GoldMeasure = z.object({
  path: z.string(),
  lead: z.array(z.string()),
  responsible: z.array(z.string()),
  /** Where the lead is a post: what counts as units only; then the post may be given or left out. */
  leadStrict: z.array(z.string()).optional(),
});
const Gold = z.object({ title: z.string(), measures: z.array(GoldMeasure) });
type Gold = z.infer<typeof Gold>;

/** A plan with what a person read in it. */
export interface GoldPlan {
  readonly name: string;
  readonly text: string;
  readonly gold: Gold;
}

/** How far the parser and the person agree on one plan, counted in triples of measure, role and unit. */
export interface Agreement {
  readonly name: string;
  readonly agreed: number;
  readonly read: number;
  readonly gold: number;
  readonly measuresRead: number;
  readonly measuresGold: number;
  readonly missing: readonly string[];
  readonly wrong: readonly string[];
}

/** The plans of a folder that have a gold file beside them. */
export const readGoldPlans = (folder: string): GoldPlan[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.txt') && existsSync(join(folder, name.replace(/\.txt$/u, '.gold.json'))))
        .map((name) => ({
          name: name.replace(/\.txt$/u, ''),
          text: readFileSync(join(folder, name), 'utf8'),
          gold: Gold.parse(JSON.parse(readFileSync(join(folder, name.replace(/\.txt$/u, '.gold.json')), 'utf8'))),
        }))
    : [];

const triples = (path: string, role: string, units: readonly string[]): string[] =>
  units.map((unit) => `${path} | ${role} | ${unit}`);

/** The gold files count 配合 units as responsible. */
const read = ({ path, lead, responsible, supporting }: Measure): string[] => [
  ...triples(
    path,
    'lead',
    lead.map(({ name }) => name),
  ),
  ...triples(
    path,
    'responsible',
    [...responsible, ...supporting].map(({ name }) => name),
  ),
];

const expected = ({ path, lead, responsible }: Gold['measures'][number]): string[] => [
  ...triples(path, 'lead', lead),
  ...triples(path, 'responsible', responsible),
];

const optional = ({ path, lead, leadStrict }: Gold['measures'][number]): string[] =>
  leadStrict === undefined
    ? []
    : triples(
        path,
        'lead',
        lead.filter((unit) => !leadStrict.includes(unit)),
      );

export const compare = ({ name, text, gold }: GoldPlan): Agreement => {
  const plan = parsePlan(text);
  const found = new Set(plan.measures.flatMap(read));
  const free = new Set(gold.measures.flatMap(optional));
  const wanted = new Set(gold.measures.flatMap(expected).filter((triple) => !free.has(triple) || found.has(triple)));
  return {
    name,
    agreed: [...found].filter((triple) => wanted.has(triple)).length,
    read: found.size,
    gold: wanted.size,
    measuresRead: plan.measures.length,
    measuresGold: gold.measures.length,
    missing: [...wanted].filter((triple) => !found.has(triple)),
    wrong: [...found].filter((triple) => !wanted.has(triple)),
  };
};
