import { kernelRefusals } from '@lianfang/contract/refusal';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { PersonActor } from '../access/actor.ts';
import { readWith } from '../database/transact.ts';
import type { Platform } from '../http/platform.ts';
import { languageOf, sendProblem } from '../http/problem-from.ts';
import { problemOf } from '../http/problem.ts';
import type { Authenticate } from '../http/run-call.ts';
import { wireOf } from '../http/wire.ts';
import type { Hub, LiveEvent, Subscriber } from './hub.ts';

/** Seconds between two signs of life; at each the session is looked at again. */
const heartbeat = 25;

const textOf = ({ id, topic, subject }: LiveEvent): string =>
  `id: ${id}\nevent: ${topic}\ndata: ${JSON.stringify({ topic, id: subject })}\n\n`;

const lastIdOf = ({ headers }: FastifyRequest): string | null => {
  const given = headers['last-event-id'];
  return typeof given === 'string' && /^[0-9a-f]{12}-\d{1,15}$/.test(given) ? given : null;
};

const unitsOf = (person: PersonActor): string[] => [person.unitId, ...person.held.map((held) => held.unitId)];

const startStream = (reply: FastifyReply): void => {
  reply.hijack();
  const headers = Object.entries(reply.getHeaders()).filter((one): one is [string, string] => one[1] !== undefined);
  reply.raw.writeHead(200, {
    ...Object.fromEntries(headers),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    // Proxies of the nginx kind hold replies back otherwise.
    'x-accel-buffering': 'no',
  });
  reply.raw.write('retry: 3000\n\n');
};

export interface EventsOptions {
  readonly hub: Hub;
  readonly platform: Platform;
  readonly authenticate: Authenticate;
  readonly heartbeatSeconds?: number;
}

const refuseWith = (request: FastifyRequest, reply: FastifyReply, refusal: 'signInNeeded' | 'tooMany'): FastifyReply =>
  sendProblem(reply, problemOf(kernelRefusals[refusal], languageOf(request), request.id));

const personOf = async (
  { platform, authenticate }: EventsOptions,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<PersonActor | null> => {
  const wire = wireOf(request, reply, platform);
  const now = platform.clock.now();
  // An open stream is no sign that somebody is there: it does not put off the idle timeout.
  const actor = await readWith(platform.database, (tx) => authenticate(tx, now, wire, () => undefined));
  return actor.kind === 'person' ? actor : null;
};

/** A stream that holds back what it is sent until it has begun. */
const streamTo = (reply: FastifyReply) => {
  const early: string[] = [];
  let begun = false;
  const write = (text: string): void => void (begun ? reply.raw.write(text) : early.push(text));
  return {
    write,
    begin: (): void => {
      startStream(reply);
      begun = true;
      early.forEach(write);
    },
  };
};

/**
 * GET /api/events: server-sent events for whoever is signed in; each names a topic and an id, nothing more. A client
 * that comes back with Last-Event-ID gets what it missed, or the event "resync". The stream ends with the session.
 */
export const serveEvents = (server: FastifyInstance, options: EventsOptions): void => {
  const { hub, heartbeatSeconds = heartbeat } = options;
  server.get('/api/events', { config: { endpoint: 'events' } }, async (request, reply) => {
    const person = await personOf(options, request, reply);
    if (!person) return refuseWith(request, reply, 'signInNeeded');
    const stream = streamTo(reply);
    const subscriber: Subscriber = {
      personId: person.personId,
      sessionId: person.sessionId,
      unitIds: unitsOf(person),
      send: (event) => stream.write(textOf(event)),
      close: () => reply.raw.end(),
    };
    const leave = hub.subscribe(subscriber, lastIdOf(request));
    if (!leave) return refuseWith(request, reply, 'tooMany');
    stream.begin();
    const beat = setInterval(() => {
      stream.write(': \n\n');
      const look = personOf(options, request, reply);
      void look.then((found) => found?.sessionId !== person.sessionId && reply.raw.end()).catch(() => undefined);
    }, heartbeatSeconds * 1000);
    reply.raw.on('close', () => {
      clearInterval(beat);
      leave();
    });
    return reply;
  });
};
