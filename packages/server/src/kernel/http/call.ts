import type { Readable } from 'node:stream';
import type { Endpoint } from '@lianfang/contract/endpoint';
import type { kernelRefusals } from '@lianfang/contract/refusal';
import type { z } from 'zod';
import type { Actor } from '../access/actor.ts';
import type { Facts } from '../access/conditions.ts';
import type { Transaction } from '../database/connect.ts';
import type { Platform } from './platform.ts';
import type { Afterwards } from './run-call.ts';

type KernelCode = (typeof kernelRefusals)[keyof typeof kernelRefusals]['code'];

/** The codes that a handler of this endpoint may refuse with: its own, and the kernel's. */
export type CodeOf<E extends Endpoint> = E['refuses'][number]['code'] | KernelCode;

/** The thing a command is about, as the policy and the audit trail see it. */
export interface Subject {
  readonly kind: string;
  readonly id: string | null;
  /** The unit it belongs to, for the audit trail. */
  readonly unitId?: string | null;
  readonly facts: Facts;
}

/** A file that came with an upload, already within the endpoint's limit. */
export interface UploadedFile {
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

/** A file sent as the reply. */
export interface FileReply {
  readonly fileName: string;
  readonly mediaType: string;
  /** The content, or a stream of it for what may be large. */
  readonly bytes: Uint8Array | Readable;
  /** Shown in the browser instead of saved; only for images and PDF. */
  readonly inline?: boolean;
}

/** Cookies and the address: only the endpoints that open and close sessions look at them. */
export interface Wire {
  readonly address: string;
  readonly userAgent: string;
  readonly origin: string;
  /** The platform is reached over https. */
  readonly secure: boolean;
  /** Id of the key under which the request was signed; null where it was not. */
  readonly signedBy: string | null;
  readonly cookies: Readonly<Record<string, string | undefined>>;
  setCookie(name: string, value: string, expires: Temporal.Instant | null): void;
}

/** All that a handler is given. `refuse` accepts only codes the endpoint lists and never returns. */
export interface Call<E extends Endpoint, S = Subject | null> {
  readonly actor: Actor;
  readonly params: z.output<E['params']>;
  readonly query: z.output<E['query']>;
  readonly body: z.output<E['body']>;
  readonly files: readonly UploadedFile[];
  readonly subject: S;
  /** For GET a read-only transaction, otherwise the one transaction of the command. */
  readonly tx: Transaction;
  readonly now: Temporal.Instant;
  readonly platform: Platform;
  readonly wire: Wire;
  readonly requestId: string;
  refuse(code: CodeOf<E>, detail?: Readonly<Record<string, unknown>>): never;
  /** Refuses, yet commits what the command wrote and its audit entry: for a failed attempt that has to be counted. */
  refuseAndKeep(code: CodeOf<E>, detail?: Readonly<Record<string, unknown>>): never;
  /** Adds to the audit entry of this call: what changed, by field and id. */
  note(detail: Readonly<Record<string, unknown>>): void;
  /** Does this in a transaction of its own once the call's, which may be read-only, is over; the reply waits for it. */
  later(work: Afterwards): void;
  /** Names the subject in the audit entry where the command made it. */
  made(subject: Pick<Subject, 'kind' | 'id' | 'unitId'>): void;
}

/** What a handler gives back: the reply before it is parsed, or a file where the endpoint replies with one. */
export type Answer<E extends Endpoint> = z.input<E['reply']> | FileReply;
