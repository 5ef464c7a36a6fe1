/** A half-open piece of the given text: UTF-16 offsets, as `text.slice(start, end)` takes them. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The same sentence in the two languages of the product. */
export interface PlanWords {
  readonly zh: string;
  readonly en: string;
}

/** A quotation: `text` is exactly what stands at `span`. */
export interface Quote {
  readonly text: string;
  readonly span: Span;
}

/**
 * A unit as the plan names it. `name` is the quotation without the blanks a scan or a line break left inside it.
 * An open set (各乡镇、有关部门、…成员单位) is a `group`; the post or name of a person is a `post`.
 * `note` holds what the plan adds to the name, such as 等有关部门.
 */
export interface UnitMention {
  readonly name: string;
  readonly span: Span;
  readonly kind: 'unit' | 'group' | 'post';
  readonly note?: string;
}

/** `by`: one date; `recurring`: every so often; `standing`: for good; `at-once`; `other`: the words are kept unread. */
export type DeadlineKind = 'by' | 'recurring' | 'standing' | 'at-once' | 'other';

/** The parts of the date that the plan writes; `end` means the last day of the smallest part given (月底、年底、季度末). */
export interface WrittenDate {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly end?: true;
}

export interface Deadline extends Quote {
  readonly kind: DeadlineKind;
  readonly date?: WrittenDate;
}

export type CycleKind = 'once' | 'weekly' | 'monthly' | 'quarterly' | 'half-yearly' | 'yearly' | 'continuous';

/** How often. `weekday` 1–7 from Monday, `day` of the month, `end` the last day of the period, `times` per period. */
export interface Cycle extends Quote {
  readonly kind: CycleKind;
  readonly day?: number;
  readonly weekday?: number;
  readonly months?: readonly number[];
  readonly end?: true;
  readonly times?: number;
}

export type UnsureCode =
  | 'no-units'
  | 'inherited-units'
  | 'inherited-deadline'
  | 'role-not-stated'
  | 'open-list'
  | 'odd-unit-name'
  | 'short-name'
  | 'several-deadlines'
  | 'unread-deadline'
  | 'unusual-cycle'
  | 'several-statements'
  | 'numbering-jump'
  | 'unnumbered';

/** Something a person has to settle: the parser marks it instead of guessing. */
export interface Unsure {
  readonly code: UnsureCode;
  readonly message: PlanWords;
  readonly span: Span;
}

export interface Section {
  readonly path: string;
  readonly heading: string;
  readonly span: Span;
}

/** `span` is the place of `text`; `extent` is the whole item with its number and its unit lines. */
export interface Measure extends Quote {
  readonly path: string;
  readonly heading?: string;
  readonly extent: Span;
  readonly detail?: Quote;
  readonly lead: readonly UnitMention[];
  readonly responsible: readonly UnitMention[];
  readonly supporting: readonly UnitMention[];
  readonly leadPerson: readonly UnitMention[];
  readonly deadline: Deadline | null;
  readonly cycle: Cycle | null;
  readonly unsure: readonly Unsure[];
}

/** A sentence that asks for reports: who, how often, and to whom, as far as it says. */
export interface ReportingRule extends Quote {
  readonly cycle: Cycle | null;
  readonly deadline: Deadline | null;
  readonly recipient: Quote | null;
}

export interface Plan {
  readonly title: string;
  readonly titleSpan: Span | null;
  readonly documentNumber?: string;
  /** The day under the signature, YYYY-MM-DD; null where the text has none. */
  readonly issuedOn: string | null;
  readonly sections: readonly Section[];
  readonly measures: readonly Measure[];
  readonly reportingRules: readonly ReportingRule[];
}
