/** A text shown to a person, Chinese first; it fits wherever the contract asks for `Words`. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}
