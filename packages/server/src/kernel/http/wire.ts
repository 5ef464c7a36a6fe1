import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Wire } from './call.ts';
import type { Platform } from './platform.ts';

/** The part of a request that only sessions look at. Cookies are HttpOnly, SameSite=Strict, and Secure over https. */
export const wireOf = (request: FastifyRequest, reply: FastifyReply, platform: Platform): Wire => ({
  address: request.ip,
  userAgent: (request.headers['user-agent'] ?? '').slice(0, 300),
  origin: request.headers.origin ?? '',
  secure: platform.origin.startsWith('https:'),
  signedBy: request.signedBy ?? null,
  cookies: request.cookies,
  setCookie: (name, value, expires) => {
    reply.setCookie(name, value, {
      path: '/',
      httpOnly: true,
      sameSite: 'strict',
      secure: platform.origin.startsWith('https:'),
      ...(expires ? { expires: new Date(expires.epochMilliseconds) } : { expires: new Date(0) }),
    });
  },
});
