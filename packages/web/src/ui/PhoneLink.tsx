/** A telephone number that a phone dials when it is touched. */
export const PhoneLink = ({ phone }: { readonly phone: string | null }) =>
  phone === null ? null : <a href={`tel:${phone.replaceAll(' ', '')}`}>{phone}</a>;
