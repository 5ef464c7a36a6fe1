import type { Marker, MarkerStyle } from './marker.ts';

/** Which writing stands above which, as official documents use them (GB/T 9704 7.3.3: 一、 (一) 1. (1)). */
const RANK: Readonly<Record<MarkerStyle, number>> = {
  part: 0,
  chapter: 1,
  division: 2,
  article: 3,
  chinese: 4,
  'chinese-bracket': 5,
  named: 6,
  arabic: 7,
  decimal: 7,
  'arabic-bracket': 8,
  'arabic-half': 9,
  circle: 10,
  bullet: 11,
};

export type Ranking = (marker: Marker) => number;

const depthOf = (label: string): number => label.split('.').length - 1;

/** How one writing behaves over a text: where it first stands, and how often it begins again at one. */
interface Course {
  readonly first: number;
  readonly restarts: number;
}

const courseOf = (markers: readonly Marker[], style: MarkerStyle): Course | null => {
  const values = markers.map((marker, index) => ({ marker, index })).filter(({ marker }) => marker.style === style);
  const first = values[0];
  if (!first) return null;
  return { first: first.index, restarts: values.filter(({ marker }) => marker.value === 1).length };
};

/** 1、 above (一): the arabic numbers come first and never begin again, the others begin again under each of them. */
const isTurned = (markers: readonly Marker[]): boolean => {
  const arabic = courseOf(markers, 'arabic');
  const bracket = courseOf(markers, 'chinese-bracket');
  if (!arabic || !bracket) return false;
  return arabic.first < bracket.first && arabic.restarts === 1 && bracket.restarts >= 2;
};

/** The order of the writings in this text: the usual one, save where the text itself turns it. */
export const rankingOf = (markers: readonly Marker[]): Ranking => {
  const turned = isTurned(markers);
  return (marker) => {
    if (marker.style === 'decimal') return RANK.decimal + depthOf(marker.label) / 10;
    if (turned && marker.style === 'chinese-bracket') return RANK.arabic + 0.5;
    return RANK[marker.style];
  };
};
