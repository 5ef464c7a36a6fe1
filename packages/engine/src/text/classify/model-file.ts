import { unzlibSync, zlibSync } from 'fflate';
import { columnsOf, type ClassifierModel } from './model.ts';
import type { Evidence } from './vector-scale.ts';

const MARK = 'LFTC2\n';

/** A file that is no model of this version, or was cut or changed. */
export class ModelRefusal extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ModelRefusal';
  }
}

/** `LFTC2`, a line of JSON (everything but the weights), then the weights, all compressed with zlib. */
export const writeModel = (model: ClassifierModel): Uint8Array => {
  const { cells, ...head } = model;
  const text = new TextEncoder().encode(`${MARK}${JSON.stringify({ ...head, cellCount: cells.length })}\n`);
  const bytes = new Uint8Array(text.length + cells.length);
  bytes.set(text);
  bytes.set(new Uint8Array(cells.buffer, cells.byteOffset, cells.length), text.length);
  return zlibSync(bytes, { level: 6 });
};

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const numbers = (value: unknown): number[] => {
  if (!Array.isArray(value) || !value.every((one) => typeof one === 'number'))
    throw new ModelRefusal('numbers missing');
  return value;
};

const number = (value: unknown): number => {
  if (typeof value !== 'number') throw new ModelRefusal('a number is missing');
  return value;
};

const evidenceOf = (value: unknown): Evidence => {
  if (!isRecord(value)) throw new ModelRefusal('the evidence is missing');
  return { shortest: number(value['shortest']), conceptShare: number(value['conceptShare']) };
};

const calibrations = (value: unknown): { slope: number; shift: number }[] => {
  if (!Array.isArray(value)) throw new ModelRefusal('the calibration is missing');
  return value.map((one) => {
    if (!isRecord(one)) throw new ModelRefusal('the calibration is wrong');
    return { slope: number(one['slope']), shift: number(one['shift']) };
  });
};

const unpack = (bytes: Uint8Array): Uint8Array => {
  try {
    return unzlibSync(bytes);
  } catch {
    throw new ModelRefusal('not a compressed model');
  }
};

const headOf = (unpacked: Uint8Array): { head: Record<string, unknown>; from: number } => {
  const mark = new TextDecoder().decode(unpacked.subarray(0, MARK.length));
  const end = unpacked.indexOf(0x0a, MARK.length);
  if (mark !== MARK || end < 0) throw new ModelRefusal('not a model of this version');
  const head: unknown = JSON.parse(new TextDecoder().decode(unpacked.subarray(MARK.length, end)));
  if (!isRecord(head)) throw new ModelRefusal('the head is wrong');
  return { head, from: end + 1 };
};

/** Reads what `writeModel` wrote. `width` is the number of columns that the reader of features gives. */
export const readModel = (bytes: Uint8Array, width: number): ClassifierModel => {
  const unpacked = unpack(bytes);
  const { head, from } = headOf(unpacked);
  const { about, types } = head;
  if (typeof about !== 'string' || !Array.isArray(types) || !types.every((type) => typeof type === 'string'))
    throw new ModelRefusal('the types are missing');
  const cells = new Int8Array(unpacked.slice(from).buffer);
  if (cells.length !== width * columnsOf({ types })) throw new ModelRefusal('the weights do not fit this version');
  return {
    about,
    types,
    cells,
    scale: numbers(head['scale']),
    bias: numbers(head['bias']),
    evidence: evidenceOf(head['evidence']),
    calibration: calibrations(head['calibration']),
    fraudFrom: number(head['fraudFrom']),
    unsureFrom: number(head['unsureFrom']),
    typeFrom: number(head['typeFrom']),
  };
};
