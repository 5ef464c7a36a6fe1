import type { Label } from '../calendar/label.ts';
import { compareCircumstances } from './circumstances.ts';
import { partsOf } from './gather-links.ts';
import {
  families,
  type IdentifierKind,
  identifierKinds,
  type IdentifierType,
  identifierTypes,
} from './identifier-kinds.ts';
import { type KnownCases, typeOfNumber } from './known-cases.ts';
import type { Evidence, Suppressed } from './link-case.ts';
import { countedCases } from './script-crowds.ts';
import { rarity, rareFrom } from './weigh.ts';

/** Everything that two cases share, what counts and what does not, with the sum by which it counts. */
export interface Shared {
  readonly evidence: readonly Evidence[];
  readonly suppressed: readonly Suppressed[];
  /** In parts of a logarithm, as gathering sums them. */
  readonly sum: number;
  readonly familyBits: number;
  readonly hasRare: boolean;
}

const shownLength = 40;

/** Strangers' texts are long: what is shown of a value. */
const shown = (value: string): string => (value.length > shownLength ? `${value.slice(0, shownLength)}…` : value);

const capReason = (cases: number, most: number): Label => ({
  zh: `${cases} 起案件都有，超过 ${most} 起即视为共用值，不作为依据`,
  en: `${cases} cases have it; beyond ${most} a value is common and speaks for nothing`,
});

/** What a script that speaks for nothing is shown as; null where it may count. */
export const crowdedScript = ({ scripts, values }: KnownCases, script: number): Suppressed | null => {
  if (!scripts.isCommon(script)) return null;
  const { most } = identifierKinds.script;
  const cases = scripts.crowd(script);
  const isAll = cases < countedCases;
  const reason: Label = {
    zh: `${cases} 起${isAll ? '' : '以上'}案件的话术与此相近${isAll ? '' : '（数到此为止）'}，超过 ${most} 起即视为共用话术，不作为依据`,
    en: `${cases}${isAll ? '' : ' or more'} cases have a script like it${isAll ? '' : ' (they are counted no further)'}; beyond ${most} a script is common and speaks for nothing`,
  };
  return { type: 'script', value: shown(values.valueOf(script)), cases, reason };
};

/** Why a value speaks for nothing; null where it may count. */
export const suppressedBecause = (cases: KnownCases, value: number, { most }: IdentifierKind): Label | null => {
  const count = cases.holdings.casesWith(value);
  return cases.values.listedFor(value) ?? (count > most ? capReason(count, most) : null);
};

const sharedSentence = (type: IdentifierType, other: IdentifierType, value: string, count: number): Label => {
  const [own, theirs] = [identifierKinds[type].words, identifierKinds[other].words];
  const few = { zh: `全部案件中共 ${count} 起`, en: `${count} cases in all` };
  if (type === other)
    return {
      zh: `两案都出现${own.zh} ${shown(value)}（${few.zh}）`,
      en: `both cases have the ${own.en} ${shown(value)} (${few.en})`,
    };
  return {
    zh: `${shown(value)} 在一案中是${own.zh}，在另一案中是${theirs.zh}（${few.zh}）`,
    en: `${shown(value)} is the ${own.en} of one case and the ${theirs.en} of the other (${few.en})`,
  };
};

interface SharedValue {
  readonly value: number;
  readonly type: IdentifierType;
  readonly other: IdentifierType;
}

const sharedValues = ({ holdings }: KnownCases, one: number, other: number): SharedValue[] => {
  const theirs = new Map(holdings.placesOf(other).map((place) => [holdings.valueOf.array[place] ?? 0, place]));
  return holdings.placesOf(one).flatMap((place) => {
    const value = holdings.valueOf.array[place] ?? 0;
    const against = theirs.get(value);
    const type = typeOfNumber(holdings.typeOf.array[place] ?? 0);
    if (against === undefined || type === 'script') return [];
    const otherType = typeOfNumber(holdings.typeOf.array[against] ?? 0);
    const [first, second] = [type, otherType].toSorted(
      (a, b) => identifierTypes.indexOf(a) - identifierTypes.indexOf(b),
    );
    return [{ value, type: first ?? type, other: second ?? otherType }];
  });
};

class Sharing {
  readonly evidence: Evidence[] = [];
  readonly suppressed: Suppressed[] = [];
  sum = 0;
  familyBits = 0;
  hasRare = false;

  addValue(cases: KnownCases, { value, type, other }: SharedValue): void {
    const kind = identifierKinds[type];
    const count = cases.holdings.casesWith(value);
    const text = cases.values.valueOf(value);
    const reason = suppressedBecause(cases, value, kind);
    if (reason) this.suppressed.push({ type, value: text, cases: count, reason });
    else {
      const rare = rarity(count, kind.most);
      const weight = Math.min(kind.weight, identifierKinds[other].weight) * rare;
      this.add({
        type,
        family: kind.family,
        value: text,
        cases: count,
        weight,
        sentence: sharedSentence(type, other, text, count),
      });
      if (kind.alone && identifierKinds[other].alone && rare >= rareFrom) this.hasRare = true;
    }
  }

  add(evidence: Evidence, isChannel = true): void {
    this.evidence.push({ ...evidence, weight: Math.round(evidence.weight * 1000) / 1000 });
    this.sum += partsOf(evidence.weight);
    if (isChannel) this.familyBits |= families[evidence.family];
  }

  addScript(cases: KnownCases, one: number, other: number): void {
    const { scripts, values } = cases;
    const jaccard = scripts.likeness(one, other);
    if (jaccard === 0) return;
    const common = [crowdedScript(cases, one), crowdedScript(cases, other)].filter((found) => found !== null);
    const [most] = common.toSorted((a, b) => b.cases - a.cases || ((a.value ?? '') < (b.value ?? '') ? -1 : 1));
    if (most) {
      this.suppressed.push(most);
      return;
    }
    const percent = Math.floor(jaccard * 100);
    this.add({
      type: 'script',
      family: 'script',
      value: shown([values.valueOf(one), values.valueOf(other)].toSorted()[0] ?? ''),
      cases: Math.max(scripts.crowd(one), scripts.crowd(other)),
      weight: identifierKinds.script.weight * jaccard,
      sentence: { zh: `两案话术相似 ${percent}%`, en: `the scripts of both cases are ${percent} % alike` },
    });
  }
}

/** What two known cases share, strongest first. */
export const evidenceBetween = (cases: KnownCases, one: number, other: number): Shared => {
  const sharing = new Sharing();
  for (const value of sharedValues(cases, one, other)) sharing.addValue(cases, value);
  const scripts = [cases.scriptOf(one), cases.scriptOf(other)] as const;
  if (scripts[0] !== 0 && scripts[1] !== 0) sharing.addScript(cases, ...scripts);
  const [own, theirs] = [cases.circumstancesOf(one), cases.circumstancesOf(other)];
  const same = own && theirs && sharing.sum > 0 ? compareCircumstances(own, theirs) : null;
  if (same) {
    const { weight, sentence, isChannel } = same;
    sharing.add({ type: 'circumstances', family: 'circumstances', value: null, cases: 2, weight, sentence }, isChannel);
  }
  sharing.evidence.sort((a, b) => b.weight - a.weight || (`${a.type}${a.value}` < `${b.type}${b.value}` ? -1 : 1));
  sharing.suppressed.sort((a, b) => (`${a.type}${a.value}` < `${b.type}${b.value}` ? -1 : 1));
  return sharing;
};
