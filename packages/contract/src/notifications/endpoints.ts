/** What clients may ask of this module. */
export const notificationEndpoints = {} as const;
