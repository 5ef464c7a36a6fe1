import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/**
 * Everything comes from ourselves and no script stands in a page. Styles alone may stand in the page: antd writes its
 * style elements while it runs, and a nonce would have to be the same in every copy that the service worker keeps of
 * index.html, which is no nonce. See docs/decisions/0004-styles-in-the-page.md.
 */
const contentPolicy = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  mediaSrc: ["'self'", 'blob:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  manifestSrc: ["'self'"],
  workerSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  objectSrc: ["'none'"],
};

/** What of the machine a page may ask for: a position for a report, and passkeys. Nothing else. */
const permissions = [
  'geolocation=(self)',
  'publickey-credentials-get=(self)',
  'publickey-credentials-create=(self)',
  'clipboard-write=(self)',
  ...['camera', 'microphone', 'usb', 'serial', 'hid', 'payment', 'display-capture', 'browsing-topics'].map(
    (name) => `${name}=()`,
  ),
].join(', ');

/** Sends the security headers with every reply; those of https only where the platform is reached over https. */
export const guardHeaders = async (server: FastifyInstance, origin: string): Promise<void> => {
  const secure = origin.startsWith('https:');
  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { ...contentPolicy, ...(secure ? { upgradeInsecureRequests: [] } : {}) },
    },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
    crossOriginEmbedderPolicy: false,
  });
  server.addHook('onRequest', async (request, reply) => {
    reply.header('permissions-policy', permissions).header('x-request-id', request.id);
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
  });
};
