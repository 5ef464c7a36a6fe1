/** What clients may ask of this module. */
export const auditEndpoints = {} as const;
