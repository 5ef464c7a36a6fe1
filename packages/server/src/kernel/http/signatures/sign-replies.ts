import { createHash } from 'node:crypto';
import { writeBytesField } from '@lianfang/engine/signatures/digest-field';
import { signatureBase } from '@lianfang/engine/signatures/signature-base';
import { writeSignatureInput } from '@lianfang/engine/signatures/signature-input';
import type { Component, SignedMessage, SignedRequest } from '@lianfang/engine/signatures/signed-message';
import type { FastifyInstance } from 'fastify';
import type { TrailKey } from '../../audit/trail-key.ts';
import type { Platform } from '../platform.ts';
import { signedRequestOf } from './guard-signature.ts';

const label = 'lianfang';

export const digestOf = (content: string | Buffer): string =>
  writeBytesField('sha-256', createHash('sha256').update(content).digest());

const signedWith = (
  key: TrailKey,
  message: SignedMessage,
  components: readonly Component[],
  params: { readonly created: number; readonly expires?: number; readonly nonce?: string },
): Record<string, string> => {
  const input = writeSignatureInput(label, components, { ...params, keyId: key.id });
  const signature = Buffer.from(key.sign(signatureBase(message, input)), 'base64');
  return { 'signature-input': `${label}=${input.text}`, signature: writeBytesField(label, signature) };
};

const own = (name: string): Component => ({ name, ofRequest: false });
const asked = (name: string): Component => ({ name, ofRequest: true });

/** Binds a reply to the very request that it answers, by that one's signature. */
const replyParts: readonly Component[] = [
  own('@status'),
  own('content-digest'),
  asked('@method'),
  asked('@target-uri'),
  asked('signature'),
];

/** The headers of a request that this installation sends: its digest and its signature, good for five minutes. */
export const signOwnRequest = (
  key: TrailKey,
  request: SignedRequest,
  content: string,
  sent: { readonly nonce: string; readonly at: Temporal.Instant },
): Record<string, string> => {
  const digest = digestOf(content);
  const message = { ...request, headers: { ...request.headers, 'content-digest': digest } };
  const created = Math.floor(sent.at.epochMilliseconds / 1000);
  const params = { created, expires: created + 300, nonce: sent.nonce };
  return {
    'content-digest': digest,
    ...signedWith(key, message, ['@method', '@target-uri', 'content-digest'].map(own), params),
  };
};

/** Signs every reply to a signed request, refusals included, over the bytes as they are sent. */
export const signReplies = (server: FastifyInstance, platform: Platform): void => {
  server.addHook('onSend', async (request, reply, payload) => {
    const isWhole =
      payload === undefined || payload === null || typeof payload === 'string' || Buffer.isBuffer(payload);
    if (request.headers['signature'] === undefined || !isWhole) return payload;
    const digest = digestOf(payload ?? '');
    const message = {
      status: reply.statusCode,
      headers: { 'content-digest': digest },
      request: signedRequestOf(request, platform.origin),
    };
    const created = Math.floor(platform.clock.now().epochMilliseconds / 1000);
    reply.header('content-digest', digest).headers(signedWith(platform.signingKey, message, replyParts, { created }));
    return payload;
  });
};

/** Where the public halves of this installation's keys are found, as JSON Web Keys (RFC 7517, RFC 8037). */
export const keyDirectory = '/.well-known/http-message-signatures-directory';
