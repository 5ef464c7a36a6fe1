/** A value read out of pasted text. `start` and `end` are offsets of the text; an unsure one has to be looked at. */
interface Found {
  readonly start: number;
  readonly end: number;
  readonly sure: boolean;
}

export type FoundValue = Found &
  (
    | { readonly kind: 'amount'; /** In fen. */ readonly fen: number }
    | { readonly kind: 'time'; /** ISO 8601 with +08:00. */ readonly at: string }
    | { readonly kind: 'account' | 'name' | 'bank' | 'phone'; readonly text: string }
  );

/** Full-width digits, letters and signs as their narrow ones, sign by sign, so that offsets stay. */
export const narrow = (text: string): string =>
  text
    .replaceAll(/[\uFF01-\uFF5E]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0xfee0))
    .replaceAll('\u3000', ' ')
    .replaceAll('￥', '¥');
