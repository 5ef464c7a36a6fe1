import { promisify } from 'node:util';
import { constants, brotliCompress, gzip } from 'node:zlib';
import type { FastifyInstance } from 'fastify';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Below this a reply fits in a packet or two and is sent as it is. */
const worthIt = 2048;

const wayFor = (accepted: string): 'br' | 'gzip' | null => {
  if (/\bbr\b/.test(accepted)) return 'br';
  return /\bgzip\b/.test(accepted) ? 'gzip' : null;
};

const compress = (text: string, way: 'br' | 'gzip'): Promise<Buffer> =>
  way === 'br' ? brotli(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }) : zip(text, { level: 6 });

/**
 * Compresses longer JSON replies: lists go over weak networks. No reply carries a secret beside text that somebody else
 * chose, which is what compression could give away (BREACH).
 */
export const compressReplies = (server: FastifyInstance): void => {
  server.addHook('onSend', async (request, reply, payload) => {
    if (typeof payload !== 'string' || payload.length < worthIt) return payload;
    if (!/json|text\/html/.test(String(reply.getHeader('content-type')))) return payload;
    reply.header('vary', 'accept-encoding');
    const way = wayFor(String(request.headers['accept-encoding'] ?? ''));
    if (way === null) return payload;
    reply.header('content-encoding', way).removeHeader('content-length');
    return compress(payload, way);
  });
};
