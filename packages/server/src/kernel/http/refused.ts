/** Thrown by `refuse`: becomes the problem body. The transaction is rolled back, unless what it wrote is to be kept. */
export class Refused extends Error {
  readonly code: string;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly keeps: boolean;

  constructor(code: string, detail: Readonly<Record<string, unknown>> = {}, keeps = false) {
    super(code);
    this.name = 'Refused';
    this.code = code;
    this.detail = detail;
    this.keeps = keeps;
  }
}

/** Ends the call with a refusal that the kernel or the endpoint lists. */
export const refuse = (code: string, detail?: Readonly<Record<string, unknown>>): never => {
  throw new Refused(code, detail);
};

/** The same, but the transaction commits first, with its audit entry: for a failed attempt that has to be counted. */
export const refuseAndKeep = (code: string, detail?: Readonly<Record<string, unknown>>): never => {
  throw new Refused(code, detail, true);
};
