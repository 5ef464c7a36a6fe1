import type { Label } from '../../calendar/label.ts';

/** What is known of a person on a roster or of a victim. Whatever is not known is left out. */
export interface PersonRecord {
  readonly id: string;
  readonly name?: string;
  /** YYYY-MM-DD. */
  readonly birth?: string;
  /** Telephones and other addresses by which the person is reached. */
  readonly contacts?: readonly string[];
  /** The number of a document, or a part of it with `*` for what is not known. */
  readonly idNumber?: string;
  readonly places?: readonly string[];
}

/** Two records that may be of one person. A person decides; nothing is merged. */
export interface PersonMatch {
  readonly a: string;
  readonly b: string;
  /** 0 to 1, of the two being one person. */
  readonly probability: number;
  readonly reasons: readonly Label[];
}
