/** Where and when a photo was taken, as the camera wrote it. */
export interface PhotoFacts {
  /** ISO 8601 moment in UTC. */
  readonly takenAt?: string;
  /** WGS 84 degrees, six decimals (about 0.1 m). */
  readonly location?: { readonly lat: number; readonly lng: number };
}

interface Field {
  readonly type: number;
  readonly count: number;
  /** Where its value starts, counted from the start of the TIFF header. */
  readonly valueAt: number;
}

interface Tiff {
  readonly bytes: Buffer;
  readonly u16: (at: number) => number;
  readonly u32: (at: number) => number;
}

const exifPointer = 0x8769;
const gpsPointer = 0x8825;
const typeSizes: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1 };
const mostFields = 200;

const openTiff = (exif: Buffer): Tiff | undefined => {
  const bytes = exif.toString('latin1', 0, 4) === 'Exif' ? exif.subarray(6) : exif;
  const order = bytes.toString('latin1', 0, 2);
  if (order !== 'II' && order !== 'MM') return undefined;
  const little = order === 'II';
  return {
    bytes,
    u16: (at) => (little ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at)),
    u32: (at) => (little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at)),
  };
};

/** The fields of one directory by tag number. */
const readFields = (tiff: Tiff, at: number): Map<number, Field> => {
  const fields = new Map<number, Field>();
  const count = Math.min(tiff.u16(at), mostFields);
  for (let index = 0; index < count; index += 1) {
    const entry = at + 2 + index * 12;
    const type = tiff.u16(entry + 2);
    const values = tiff.u32(entry + 4);
    const inline = (typeSizes[type] ?? 1) * values <= 4;
    fields.set(tiff.u16(entry), { type, count: values, valueAt: inline ? entry + 8 : tiff.u32(entry + 8) });
  }
  return fields;
};

const textOf = (tiff: Tiff, field: Field | undefined): string =>
  field === undefined
    ? ''
    : tiff.bytes
        .toString('latin1', field.valueAt, field.valueAt + field.count)
        .replace(/\0.*$/su, '')
        .trim();

/** Degrees, minutes and seconds as three fractions; NaN when absent or impossible. */
const degreesOf = (tiff: Tiff, field: Field | undefined, limit: number): number => {
  if (field === undefined || field.type !== 5 || field.count !== 3) return Number.NaN;
  const part = (index: number): number => tiff.u32(field.valueAt + index * 8) / tiff.u32(field.valueAt + index * 8 + 4);
  const degrees = part(0) + part(1) / 60 + part(2) / 3600;
  return degrees <= limit ? Math.round(degrees * 1e6) / 1e6 : Number.NaN;
};

const locationOf = (tiff: Tiff, fields: Map<number, Field>): PhotoFacts['location'] => {
  const lat = degreesOf(tiff, fields.get(2), 90) * (textOf(tiff, fields.get(1)) === 'S' ? -1 : 1);
  const lng = degreesOf(tiff, fields.get(4), 180) * (textOf(tiff, fields.get(3)) === 'W' ? -1 : 1);
  return Number.isNaN(lat) || Number.isNaN(lng) ? undefined : { lat, lng };
};

/** Cameras write local time, and only newer ones say of which zone; without it the photo is taken to be ours. */
const momentOf = (written: string, offset: string, zone: string): string | undefined => {
  const match = /^(\d{4}):(\d{2}):(\d{2}) (\d{2}:\d{2}:\d{2})$/u.exec(written);
  if (match === null) return undefined;
  try {
    const local = Temporal.PlainDateTime.from(`${match[1]}-${match[2]}-${match[3]}T${match[4]}`);
    return local
      .toZonedDateTime(/^[+-]\d{2}:\d{2}$/u.test(offset) ? offset : zone)
      .toInstant()
      .toString();
  } catch {
    return undefined;
  }
};

const readFacts = (tiff: Tiff, zone: string): PhotoFacts => {
  const root = readFields(tiff, tiff.u32(4));
  const directory = (tag: number): Map<number, Field> => {
    const pointer = root.get(tag);
    return pointer === undefined ? new Map() : readFields(tiff, tiff.u32(pointer.valueAt));
  };
  const exif = directory(exifPointer);
  const takenAt = momentOf(textOf(tiff, exif.get(0x9003)), textOf(tiff, exif.get(0x9011)), zone);
  const location = locationOf(tiff, directory(gpsPointer));
  return { ...(takenAt === undefined ? {} : { takenAt }), ...(location === undefined ? {} : { location }) };
};

/**
 * Time and place from a photo's EXIF block (TIFF 6.0 directories, Exif 2.32 tags). Whatever cannot be read is left out;
 * broken blocks, which many phones and chat programs leave behind, give nothing.
 * @param zone time zone of photos that name none
 */
export const readExif = (exif: Buffer, zone: string): PhotoFacts => {
  const tiff = openTiff(exif);
  if (tiff === undefined) return {};
  try {
    return readFacts(tiff, zone);
  } catch (error) {
    if (error instanceof RangeError) return {};
    throw error;
  }
};
