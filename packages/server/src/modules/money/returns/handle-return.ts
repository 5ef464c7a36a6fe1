import type { Endpoint } from '@lianfang/contract/endpoint';
import type { ReturnId } from '@lianfang/contract/ids';
import type { ReturnRecord } from '@lianfang/contract/returns/returns';
import type { z } from 'zod';
import type { Call } from '../../../kernel/http/call.ts';
import { handle, type Route } from '../../../kernel/http/handle.ts';
import { type ReturnSubject, returnSubject } from './return-subject.ts';
import { freshReturn } from './return-views.ts';

/** An endpoint that acts on one return and answers with its record. */
export type ReturnEndpoint = Endpoint & {
  readonly params: z.ZodType<{ readonly returnId: ReturnId }>;
  readonly reply: z.ZodType<ReturnRecord>;
};

/** A command on a return: does it, then answers with the record read afresh. */
export const handleReturn = <E extends ReturnEndpoint>(
  endpoint: E,
  act: (call: Call<E, ReturnSubject>) => Promise<void>,
): Route =>
  handle<E, ReturnSubject>(
    endpoint,
    ({ params, tx }) => returnSubject(tx, params.returnId),
    async (call) => {
      await act(call);
      const { tx, subject, actor, now, platform } = call;
      const record = await freshReturn(tx, subject.id, { actor, now, secrets: platform.secrets });
      return record as unknown as z.input<E['reply']>;
    },
  );
