/** One event of the platform: a topic and the id of what it is about; nothing more is ever sent. */
export interface LiveEvent {
  readonly topic: string;
  readonly id: string;
}

/** Text of a stream that has been read so far: whole events, and the beginning of the next one. */
export interface ReadEvents {
  readonly events: readonly LiveEvent[];
  readonly lastId: string | null;
  readonly rest: string;
}

const fieldOf = (block: string, name: string): string | null => {
  const line = block.split('\n').find((one) => one.startsWith(`${name}:`));
  return line === undefined ? null : line.slice(name.length + 1).trim();
};

const eventOf = (block: string): LiveEvent | null => {
  const text = fieldOf(block, 'data');
  if (text === null) return null;
  const parsed: unknown = JSON.parse(text);
  if (typeof parsed !== 'object' || parsed === null || !('topic' in parsed) || !('id' in parsed)) return null;
  return { topic: String(parsed.topic), id: String(parsed.id) };
};

/** Reads the whole events at the start of a text (WHATWG server-sent events: blocks end with an empty line). */
export const readEvents = (text: string): ReadEvents => {
  const blocks = text.split('\n\n');
  const rest = blocks.pop() ?? '';
  return {
    events: blocks.map(eventOf).filter((event) => event !== null),
    lastId: blocks.map((block) => fieldOf(block, 'id')).findLast((id) => id !== null) ?? null,
    rest,
  };
};
