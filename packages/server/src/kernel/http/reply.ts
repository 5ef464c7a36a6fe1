import type { FastifyReply } from 'fastify';
import type { FileReply } from './call.ts';
import type { Route } from './handle.ts';

/** A kept file runs nothing and loads nothing, whatever it holds and however it is opened. */
const filePolicy = "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; sandbox";

const sendFile = (reply: FastifyReply, file: FileReply): FastifyReply =>
  reply
    .type(file.mediaType)
    .header('content-security-policy', filePolicy)
    .header(
      'content-disposition',
      `${file.inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
    )
    .send(file.bytes instanceof Uint8Array ? Buffer.from(file.bytes) : file.bytes);

/** Sends what a handler gave back. A reply that does not fit its schema is our defect, and throws. */
export const sendAnswer = (route: Route, reply: FastifyReply, value: unknown): FastifyReply => {
  if (route.endpoint.replies === 'file') return sendFile(reply, value as FileReply);
  if (route.endpoint.replies === 'empty') return reply.code(204).send();
  return reply.send(route.endpoint.reply.parse(value));
};
