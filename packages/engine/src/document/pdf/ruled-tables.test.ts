import { describe, expect, test } from 'vitest';
import { madePdf, type MadeLine } from '../made/made-pdf.ts';
import { readPdf } from './read-pdf.ts';

const across = (y: number, from: number, to: number): string => `${from} ${y} m ${to} ${y} l S`;
const down = (x: number, from: number, to: number): string => `${x} ${from} m ${x} ${to} l S`;
/** A thin filled box, as office programs draw the lines of a table. */
const filled = (x: number, y: number, width: number, height: number): string => `${x} ${y} ${width} ${height} re f`;

const COLUMNS = [80, 120, 240, 380, 520];
const grid = (heights: readonly number[]): string =>
  [
    ...heights.map((y) => across(y, 80, 520)),
    ...COLUMNS.map((x) => filled(x - 0.5, heights.at(-1) ?? 0, 1, (heights[0] ?? 0) - (heights.at(-1) ?? 0))),
  ].join('\n');

/** Cells of several lines, set in the middle of their rows, so that the lines of a row lie between each other. */
const rows: readonly MadeLine[] = [
  [200, 790, '重点任务分工表'],
  [84, 752, '序号'],
  [140, 752, '任务'],
  [260, 752, '牵头单位'],
  [400, 752, '责任单位'],
  [92, 700, '1'],
  [122, 712, '开展河道违法建'],
  [122, 688, '设清理整治'],
  [260, 700, '县水利局'],
  [382, 724, '县自然资源局、县'],
  [382, 700, '生态环境局、各乡'],
  [382, 676, '镇人民政府'],
  [92, 640, '2'],
  [122, 640, '开展执法检查'],
  [260, 640, '县公安局'],
  [400, 652, '县水利局'],
  [400, 628, '县住建局'],
];

describe('tables drawn with lines', () => {
  test('the lines of a cell come together, whatever lies between them; names on lines of their own stay apart', async () => {
    const text = await readPdf(madePdf([rows], '', [grid([780, 745, 665, 615])]));
    expect(text.split('\n')).toEqual([
      '重点任务分工表',
      '序号\t任务\t牵头单位\t责任单位',
      '1\t开展河道违法建设清理整治\t县水利局\t县自然资源局、县生态环境局、各乡镇人民政府',
      '2\t开展执法检查\t县公安局\t县水利局 县住建局',
    ]);
  });

  test('a cell over two rows is repeated, an empty one is kept, and an outer line may be missing', async () => {
    const lines: readonly MadeLine[] = [
      [84, 752, '序号'],
      [140, 752, '任务'],
      [260, 752, '牵头单位'],
      [84, 700, '1'],
      [130, 700, '清理河道'],
      [260, 680, '县水利局'],
      [84, 660, '2'],
      [130, 660, '修复堤岸'],
    ];
    const drawing = [
      across(780, 80, 380),
      across(740, 80, 380),
      across(690, 80, 240),
      across(640, 80, 380),
      down(120, 640, 780),
      down(240, 640, 780),
    ].join('\n');
    expect((await readPdf(madePdf([lines], '', [drawing]))).split('\n')).toEqual([
      '序号\t任务\t牵头单位',
      '1\t清理河道\t县水利局',
      '2\t修复堤岸\t县水利局',
    ]);
  });

  test('a row cut by the end of the page is whole again, also below a repeated head', async () => {
    const head: readonly MadeLine[] = [
      [84, 752, '序号'],
      [140, 752, '任务'],
      [260, 752, '牵头单位'],
      [400, 752, '责任单位'],
    ];
    const first: readonly MadeLine[] = [
      ...head,
      [92, 700, '1'],
      [122, 700, '开展河道违法建'],
      [260, 700, '县水利局'],
      [400, 700, '县公安局'],
    ];
    const second: readonly MadeLine[] = [
      ...head,
      [122, 700, '设清理整治'],
      [92, 640, '2'],
      [122, 640, '修复'],
      [260, 640, '县住建局'],
    ];
    const text = await readPdf(madePdf([first, second], '', [grid([780, 745, 665]), grid([780, 745, 665, 615])]));
    expect(text.split('\n').filter((line) => !line.startsWith('序号'))).toEqual([
      '1\t开展河道违法建设清理整治\t县水利局\t县公安局',
      '2\t修复\t县住建局\t',
    ]);
  });

  test('a frame around the whole page is no table', async () => {
    const lines: readonly MadeLine[] = [
      [100, 752, '序号'],
      [160, 752, '责任单位'],
      [100, 728, '1'],
      [160, 728, '县公安局'],
    ];
    const text = await readPdf(madePdf([lines], '', ['60 600 480 200 re S']));
    expect(text.split('\n')).toEqual(['序号\t责任单位', '1\t县公安局']);
  });
});
