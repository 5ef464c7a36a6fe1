/** How an ordinary county pays. Amounts in yuan, times in milliseconds. */
export interface Shape {
  readonly name: string;
  readonly days: number;
  /** Times are whole multiples of this. */
  readonly resolutionMs: number;
  readonly people: number;
  readonly shops: number;
  readonly firms: number;
  /** How unequal shops are in their number of buyers; 0: all alike. */
  readonly shopSkew: number;
  /** How unequal people are in how often they pay. */
  readonly activitySkew: number;
  /** Friends of one person: least and, by a power law of this exponent, more. */
  readonly friends: { readonly least: number; readonly alpha: number; readonly most: number };
  readonly staff: { readonly least: number; readonly alpha: number; readonly most: number };
  readonly purchase: { readonly median: number; readonly sigma: number };
  readonly gift: { readonly median: number; readonly sigma: number };
  readonly wage: number;
  readonly invoice: { readonly median: number; readonly sigma: number };
  /** Share of purchases, transfers between friends and invoices; wages and rents come by the month. */
  readonly mix: {
    readonly purchase: number;
    readonly friend: number;
    readonly stranger: number;
    readonly invoice: number;
  };
  /** How many feasts (many guests give one host within days) and collections (a fee from a class of parents). */
  readonly feasts: number;
  readonly collections: number;
  /** Amounts of one person are larger or smaller than another's by this spread of the logarithm. */
  readonly wealthSigma: number;
}

const county: Shape = {
  name: 'county',
  days: 60,
  resolutionMs: 1000,
  people: 50_000,
  shops: 2500,
  firms: 800,
  shopSkew: 2,
  activitySkew: 0.5,
  friends: { least: 3, alpha: 2, most: 40 },
  staff: { least: 4, alpha: 1.2, most: 600 },
  purchase: { median: 38, sigma: 1 },
  gift: { median: 150, sigma: 1.1 },
  wage: 5200,
  invoice: { median: 9000, sigma: 1.2 },
  mix: { purchase: 0.68, friend: 0.22, stranger: 0.02, invoice: 0.08 },
  feasts: 0,
  collections: 0,
  wealthSigma: 0.4,
};

/** Backgrounds that differ in size, degree law, resolution of time and amounts; each about a million transfers. */
export const shapes: readonly Shape[] = [
  county,
  {
    ...county,
    name: 'month-in-a-city',
    days: 28,
    resolutionMs: 60_000,
    people: 110_000,
    shops: 9000,
    firms: 2500,
    shopSkew: 4,
    activitySkew: 1.5,
    friends: { least: 1, alpha: 1.1, most: 300 },
    gift: { median: 60, sigma: 1.5 },
    mix: { purchase: 0.55, friend: 0.36, stranger: 0.04, invoice: 0.05 },
    wealthSigma: 0.8,
  },
  {
    ...county,
    name: 'daily-totals',
    days: 120,
    resolutionMs: 86_400_000,
    people: 24_000,
    shops: 900,
    firms: 300,
    shopSkew: 1,
    activitySkew: 1,
    friends: { least: 5, alpha: 3, most: 60 },
    wage: 4100,
    mix: { purchase: 0.6, friend: 0.34, stranger: 0.01, invoice: 0.05 },
    feasts: 12,
    collections: 40,
  },
  {
    ...county,
    name: 'sparse-power-law',
    days: 88,
    resolutionMs: 1,
    people: 250_000,
    shops: 12_000,
    firms: 2000,
    shopSkew: 6,
    activitySkew: 5,
    friends: { least: 1, alpha: 0.9, most: 2000 },
    gift: { median: 300, sigma: 1.8 },
    mix: { purchase: 0.42, friend: 0.43, stranger: 0.08, invoice: 0.07 },
    wealthSigma: 1,
  },
  {
    ...county,
    name: 'fortnight-small-shops',
    days: 18,
    people: 45_000,
    shops: 24_000,
    firms: 1500,
    shopSkew: 0.3,
    mix: { purchase: 0.75, friend: 0.2, stranger: 0.01, invoice: 0.04 },
  },
  {
    ...county,
    name: 'no-strangers',
    days: 45,
    people: 30_000,
    shops: 600,
    firms: 100,
    friends: { least: 3, alpha: 4, most: 8 },
    staff: { least: 60, alpha: 1.5, most: 900 },
    mix: { purchase: 0.6, friend: 0.4, stranger: 0, invoice: 0 },
  },
];
