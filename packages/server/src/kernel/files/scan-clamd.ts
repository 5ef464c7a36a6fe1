import { createReadStream } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { pipeline } from 'node:stream/promises';
import type { Scan, Verdict } from './scan.ts';

/** Where a clamd listens, and how long one file may take. */
export interface ClamdAddress {
  readonly host: string;
  readonly port: number;
  readonly timeoutMs: number;
}

const longestReply = 4096;

/** INSTREAM frames: length (4 bytes, network order) and bytes, ended by a length of nought. See clamd(8). */
const frames = async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield Buffer.from('zINSTREAM\0');
  for await (const chunk of source) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.length);
    yield length;
    yield chunk;
  }
  yield Buffer.alloc(4);
};

const readReply = async (socket: Socket): Promise<string> => {
  let reply = '';
  for await (const chunk of socket) {
    reply += String(chunk);
    if (reply.includes('\0')) return reply.slice(0, reply.indexOf('\0'));
    if (reply.length > longestReply) break;
  }
  throw new Error('clamd hung up without a verdict');
};

const verdictOf = (reply: string): Verdict => {
  if (reply === 'stream: OK') return 'clean';
  const infected = /^stream: (.+) FOUND$/u.exec(reply)?.[1];
  if (infected === undefined) throw new Error(`clamd answered: ${reply}`);
  return { infected };
};

/** A scan by clamd over TCP; the file's bytes are streamed to it, so it may run on another machine. */
export const scanWithClamd =
  (address: ClamdAddress): Scan =>
  async (path) => {
    const socket = connect({ host: address.host, port: address.port });
    socket.setTimeout(address.timeoutMs, () => socket.destroy(new Error('clamd did not answer in time')));
    const sending = pipeline(createReadStream(path), frames, socket, { end: false });
    // clamd may answer and hang up before it took everything, so the reply decides; a lost connection ends that too.
    sending.catch(() => undefined);
    try {
      return verdictOf(await readReply(socket));
    } finally {
      socket.destroy();
    }
  };
