/** What clients may ask of this module. */
export const identityEndpoints = {} as const;
