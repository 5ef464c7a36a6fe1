/** What clients may ask of this module. */
export const meetingEndpoints = {} as const;
