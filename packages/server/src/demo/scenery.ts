import type { Dice } from './dice.ts';
import type { Scene } from './photos.ts';
import type { DemoUnit } from './units.ts';

type Places = readonly [string, ...string[]];

const places: Readonly<Partial<Record<DemoUnit['kind'], Places>>> = {
  department: ['县城文化广场', '县政务服务大厅', '县客运站', '县农贸市场', '雪莲镇河湾社区'],
  company: ['县城营业厅', '县城网点', '雪莲镇便民服务点', '县农贸市场'],
  office: ['县政府三楼会议室', '县城文化广场'],
};

const townPlaces: Readonly<Record<string, Places>> = {
  xuelian: ['河湾社区活动室', '团结社区广场', '雪莲镇集市'],
  changyun: ['朗山村村委会', '长云镇集市', '长云镇卫生院门口'],
  qinghe: ['青禾乡政府院内', '青禾乡草原合作社'],
  shidu: ['石渡乡渡口集市', '石渡乡寄宿小学'],
  baita: ['多玛村活动室', '白塔乡物资交流会'],
  yunling: ['云岭乡牧委会', '云岭乡牧场'],
  songcuo: ['松措乡湖边牧业点', '松措乡政府院内'],
  heyuan: ['河源头乡赛马会场', '河源头乡检查站'],
};

/** Places of the invented county where a unit is at work. */
export const placesOf = ({ code, kind }: DemoUnit): Places =>
  townPlaces[code] ?? places[kind] ?? ['县城文化广场', '县政府三楼会议室'];

type Scenes = readonly [Scene, ...Scene[]];

const byMeasure: Readonly<Record<string, Scenes>> = {
  '三/(一)/2': ['hall'],
  '三/(一)/3': ['hall', 'square'],
  '三/(一)/4': ['grassland'],
  '三/(一)/6': ['counter'],
  '三/(一)/7': ['school'],
};

const outdoors: Readonly<Partial<Record<DemoUnit['kind'], Scenes>>> = {
  township: ['grassland', 'square'],
  department: ['square', 'screen', 'hall'],
  company: ['counter', 'screen'],
};

/** What a photo of this work shows; null where the work leaves none. */
export const sceneOf = (path: string, { kind }: DemoUnit, dice: Dice): Scene | null => {
  if (path === '三/(一)/1') return dice.pick(outdoors[kind] ?? ['square']);
  const scenes = byMeasure[path];
  return scenes && dice.chance(0.8) ? dice.pick(scenes) : null;
};
