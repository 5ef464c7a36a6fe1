/** Thrown by `refuse`: rolls the transaction back and becomes the problem body. */
export class Refused extends Error {
  readonly code: string;
  readonly detail: Readonly<Record<string, unknown>>;

  constructor(code: string, detail: Readonly<Record<string, unknown>> = {}) {
    super(code);
    this.name = 'Refused';
    this.code = code;
    this.detail = detail;
  }
}

/** Ends the call with a refusal that the kernel or the endpoint lists. */
export const refuse = (code: string, detail?: Readonly<Record<string, unknown>>): never => {
  throw new Refused(code, detail);
};
