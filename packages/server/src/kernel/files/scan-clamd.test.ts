import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scanWithClamd } from './scan-clamd.ts';
import type { Verdict } from './scan.ts';

const signature = 'X-TEST-SIGNATURE';
const command = 'zINSTREAM\0';

/** The bytes of all frames once the empty frame came, else undefined. */
const unframe = (received: Buffer): Buffer | undefined => {
  const parts: Buffer[] = [];
  let at = command.length;
  while (at + 4 <= received.length) {
    const length = received.readUInt32BE(at);
    if (length === 0) return Buffer.concat(parts);
    parts.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
};

const answer = (socket: Socket, seen: string[]): void => {
  let received = Buffer.alloc(0);
  socket.on('error', () => undefined);
  socket.on('data', (chunk: Buffer) => {
    received = Buffer.concat([received, chunk]);
    if (received.length > 500_000) return void socket.end('INSTREAM size limit exceeded. ERROR\0');
    const content = unframe(received);
    if (content === undefined || received.toString('latin1', 0, command.length) !== command) return;
    seen.push(createHash('sha256').update(content).digest('hex'));
    socket.end(content.includes(signature) ? 'stream: Test.Signature FOUND\0' : 'stream: OK\0');
  });
};

/** Whether the last words of a server that hangs up still arrive depends on the network. */
const brokenOff = /size limit exceeded|without a verdict|EPIPE|ECONNRESET|aborted|Premature/u;

let folder = '';
let server: Server;
const seen: string[] = [];

const listen = async (handle: (socket: Socket) => void): Promise<Server> => {
  const started = createServer(handle);
  await new Promise<void>((resolve) => {
    started.listen(0, '127.0.0.1', resolve);
  });
  return started;
};
const portOf = (started: Server): number => {
  const address = started.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
};
const scan = async (bytes: Buffer, port = portOf(server), timeoutMs = 5000): Promise<Verdict> => {
  const file = path.join(folder, 'file');
  await writeFile(file, bytes);
  return scanWithClamd({ host: '127.0.0.1', port, timeoutMs })(file);
};

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'clamd-'));
  server = await listen((socket) => answer(socket, seen));
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true, force: true });
});

describe('a scan by clamd', () => {
  test('sends the whole file in frames and takes its verdict', async () => {
    const bytes = Buffer.alloc(300_000, 'abc');
    expect(await scan(bytes)).toBe('clean');
    expect(seen.at(-1)).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  test('names what was found', async () => {
    expect(await scan(Buffer.from(`xx${signature}`))).toEqual({ infected: 'Test.Signature' });
  });

  test('fails when clamd refuses the size, hangs up, is silent or is not there', async () => {
    await expect(scan(Buffer.alloc(2_000_000))).rejects.toThrow(brokenOff);
    const mute = await listen((socket) => socket.resume());
    await expect(scan(Buffer.from('x'), portOf(mute), 50)).rejects.toThrow('in time');
    const rude = await listen((socket) => socket.destroy());
    await expect(scan(Buffer.from('x'), portOf(rude))).rejects.toThrow(brokenOff);
    const gone = portOf(rude);
    await new Promise((resolve) => rude.close(resolve));
    await expect(scan(Buffer.from('x'), gone)).rejects.toThrow('ECONNREFUSED');
    mute.close();
  });
});
