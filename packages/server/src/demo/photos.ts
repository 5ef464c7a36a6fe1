import sharp from 'sharp';
import type { Dice } from './dice.ts';
import type { SentFile } from './hand.ts';

/** Where a made-up photo seems to have been taken. */
export type Scene = 'square' | 'hall' | 'grassland' | 'counter' | 'school' | 'screen';

export const scenes = ['square', 'hall', 'grassland', 'counter', 'school', 'screen'] as const satisfies Scene[];

const size = { width: 720, height: 480 } as const;

const rect = (x: number, y: number, width: number, height: number, fill: string): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`;

const person = (x: number, foot: number, tall: number, coat: string): string => {
  const head = tall * 0.13;
  const shoulder = foot - tall + head * 2;
  return `<ellipse cx="${x}" cy="${foot}" rx="${tall * 0.2}" ry="${tall * 0.04}" fill="#00000033"/>
    <path d="M${x - tall * 0.15} ${foot} L${x - tall * 0.17} ${shoulder + head} Q${x} ${shoulder - head * 0.6} ${x + tall * 0.17} ${shoulder + head} L${x + tall * 0.15} ${foot} Z" fill="${coat}"/>
    <circle cx="${x}" cy="${shoulder - head * 0.7}" r="${head}" fill="#c99a78"/>
    <path d="M${x - head} ${shoulder - head * 0.8} a${head} ${head} 0 0 1 ${head * 2} 0 Z" fill="#241c19"/>`;
};

const coats = ['#27405f', '#5d2a2c', '#3f4a3a', '#7a5b32', '#1f2733', '#71424f', '#4c5561'] as const;

const crowd = (dice: Dice, row: { readonly foot: number; readonly tall: number; readonly many: number }): string =>
  Array.from({ length: row.many }, (_, index) => {
    const step = size.width / row.many;
    const x = Math.round(step * (index + 0.5) + dice.between(-12, 12));
    return person(x, row.foot + dice.between(-6, 6), row.tall + dice.between(-10, 10), dice.pick(coats));
  }).join('');

const sky = (top: string, bottom: string): string =>
  `<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${top}"/><stop offset="1" stop-color="${bottom}"/></linearGradient></defs><rect width="100%" height="100%" fill="url(#sky)"/>`;

const mountains =
  '<path d="M0 250 L120 150 L210 215 L330 110 L450 220 L560 140 L720 240 V480 H0 Z" fill="#7d8a94"/><path d="M330 110 L372 148 L340 152 L318 176 L296 148 Z M120 150 L146 172 L118 178 L98 170 Z M560 140 L590 166 L560 168 L540 160 Z" fill="#eef2f4"/>';

const banner = (y: number): string =>
  rect(90, y, 540, 44, '#b3261e') +
  Array.from({ length: 13 }, (_, index) => rect(112 + index * 39, y + 12, 24, 20, '#f2d8a0')).join('');

const backdrops: Readonly<Record<Scene, string>> = {
  square:
    sky('#8fb8dc', '#dfe7ea') +
    mountains +
    rect(0, 300, 720, 180, '#9b9488') +
    banner(150) +
    rect(80, 150, 6, 190, '#555') +
    rect(634, 150, 6, 190, '#555'),
  hall:
    rect(0, 0, 720, 480, '#d9d2c4') +
    rect(0, 330, 720, 150, '#8c6f52') +
    banner(46) +
    rect(210, 110, 300, 150, '#f7f7f2') +
    rect(226, 126, 268, 90, '#2f5d8a'),
  grassland:
    sky('#6fa4d8', '#e4edf1') +
    mountains +
    '<path d="M0 300 Q360 250 720 300 V480 H0 Z" fill="#8a9a52"/>' +
    '<path d="M80 330 L150 240 L220 330 Z" fill="#2a2522"/><path d="M90 330 L150 252 L210 330 Z" fill="#3a332e"/>',
  counter:
    rect(0, 0, 720, 480, '#e8ebee') +
    rect(0, 270, 720, 24, '#6b5b4b') +
    rect(0, 294, 720, 186, '#cfc4b4') +
    rect(120, 60, 480, 52, '#16324f') +
    Array.from({ length: 10 }, (_, index) => rect(140 + index * 44, 76, 30, 20, '#e4574c')).join('') +
    rect(236, 150, 4, 120, '#b9c4cc') +
    rect(480, 150, 4, 120, '#b9c4cc'),
  school:
    sky('#a8c8e4', '#eef2f3') +
    rect(60, 90, 600, 220, '#d8b08a') +
    Array.from({ length: 12 }, (_, index) =>
      rect(84 + (index % 6) * 96, 112 + Math.floor(index / 6) * 92, 62, 58, '#5f7d92'),
    ).join('') +
    rect(0, 310, 720, 170, '#a8685a') +
    banner(50),
  screen:
    rect(0, 0, 720, 480, '#39434d') +
    rect(110, 70, 500, 220, '#0c0f12') +
    Array.from({ length: 22 }, (_, index) =>
      rect(140 + (index % 11) * 41, 120 + Math.floor(index / 11) * 70, 28, 40, '#e8452f'),
    ).join('') +
    rect(0, 380, 720, 100, '#5a5f63'),
};

const crowdIn: Readonly<
  Record<Scene, readonly { readonly foot: number; readonly tall: number; readonly many: number }[]>
> = {
  square: [
    { foot: 380, tall: 110, many: 8 },
    { foot: 450, tall: 160, many: 6 },
  ],
  hall: [
    { foot: 350, tall: 80, many: 1 },
    { foot: 420, tall: 120, many: 9 },
    { foot: 485, tall: 150, many: 8 },
  ],
  grassland: [{ foot: 430, tall: 170, many: 4 }],
  counter: [{ foot: 470, tall: 220, many: 3 }],
  school: [
    { foot: 400, tall: 90, many: 12 },
    { foot: 450, tall: 110, many: 10 },
  ],
  screen: [{ foot: 455, tall: 130, many: 5 }],
};

const draw = async (scene: Scene, dice: Dice): Promise<Uint8Array<ArrayBuffer>> => {
  const people = crowdIn[scene].map((row) => crowd(dice, row)).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}">${backdrops[scene]}${people}</svg>`;
  const light = { brightness: dice.between(92, 104) / 100, saturation: dice.between(70, 95) / 100 };
  const image = sharp(Buffer.from(svg)).blur(0.9).modulate(light).jpeg({ quality: 72 });
  return new Uint8Array(await image.toBuffer());
};

/** Pictures drawn by the machine, some of each scene; no camera and nobody real. */
export const drawPhotos = async (dice: Dice): Promise<(scene: Scene) => SentFile> => {
  const drawn = new Map<Scene, readonly Uint8Array<ArrayBuffer>[]>();
  for (const scene of scenes) drawn.set(scene, await Promise.all([1, 2, 3].map(() => draw(scene, dice))));
  return (scene) => {
    const [first, ...rest] = drawn.get(scene) ?? [];
    if (!first) throw new Error(`demo: no photo of ${scene}`);
    const bytes = dice.pick([first, ...rest]);
    return { fileName: `IMG_${dice.between(1000, 9999)}.jpg`, contentType: 'image/jpeg', bytes };
  };
};
