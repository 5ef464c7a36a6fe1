/** What a jsonb column may hold. It is parsed by its own schema wherever it is read. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
