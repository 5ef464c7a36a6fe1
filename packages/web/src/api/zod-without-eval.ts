import { config } from 'zod/v4/core';

/**
 * Stands for `zod` in the bundle: schemas compile themselves by `eval` where they can, and every try would be a breach of
 * the content security policy. It must run before the first schema is made, which only the module itself can promise.
 */
config({ jitless: true });

export * from 'zod/v4';
