import { createPublicKey } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Platform } from '../platform.ts';
import { keyDirectory } from './sign-replies.ts';

/** Publishes the keys under which replies and webhooks are signed, earlier ones included. */
export const serveKeys = (server: FastifyInstance, { signingKey }: Platform): void => {
  const keys = Object.entries(signingKey.publicKeys).map(([kid, pem]) => ({
    ...createPublicKey(pem).export({ format: 'jwk' }),
    kid,
    use: 'sig',
  }));
  server.get(keyDirectory, { config: { endpoint: 'keys' } }, (_request, reply) =>
    reply
      .header('cache-control', 'public, max-age=300')
      .type('application/http-message-signatures-directory+json')
      .send(JSON.stringify({ keys })),
  );
};
