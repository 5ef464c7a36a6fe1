import { createServer, type RequestListener, type Server, type ServerOptions } from 'node:http';
import { createServer as createTlsServer } from 'node:https';

/** Certificate and key in PEM. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/**
 * How long a client may take, in milliseconds: headers 15 s and a whole request five minutes (a photo over a weak
 * network), so that slow senders cannot hold every connection. A header block is at most 16 KiB.
 */
const limits: ServerOptions = {
  headersTimeout: 15_000,
  requestTimeout: 300_000,
  keepAliveTimeout: 30_000,
  connectionsCheckingInterval: 5000,
  maxHeaderSize: 16_384,
};

/** The server under Fastify, over TLS 1.2 or newer where it has a certificate. */
export const socketServer = (handler: RequestListener, certificate: Certificate | undefined): Server => {
  const server = certificate
    ? createTlsServer({ ...limits, ...certificate, minVersion: 'TLSv1.2' }, handler)
    : createServer(limits, handler);
  server.maxRequestsPerSocket = 0;
  return server;
};
