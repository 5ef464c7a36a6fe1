import { ArchiveField, archiveFields, archiveLimits, type ArchiveMap } from '@lianfang/contract/series/archives';

/** Words by which columns are named, beside the names of the fields themselves. */
const names: Readonly<Record<ArchiveField, readonly string[]>> = {
  alarmNumber: ['案件编号', '案件号', '警情编号', '接警编号', '接警单号', '立案号', '编号'],
  happenedAt: ['案发时间', '被骗时间', '发案日期', '案发日期'],
  reportedAt: ['接警时间', '受理时间', '立案时间', '报警时间', '报案日期', '受案时间'],
  type: ['类别', '案件类型', '诈骗类型', '诈骗类别', '类型', '案别'],
  place: ['案发地', '发案地点', '案发地点', '地点', '发案地址'],
  narrative: ['案情', '案情简介', '简要情况', '基本案情', '案件简介'],
  loss: ['涉案金额', '被骗金额', '损失', '金额', '损失价值'],
  account: ['涉案账户', '收款账号', '收款账户', '嫌疑账户', '嫌疑人账号', '涉案银行卡', '涉案卡号', '对方账号'],
  phone: ['涉案电话', '嫌疑电话', '嫌疑人电话', '诈骗电话', '对方电话', '涉案号码', '电话号码'],
  url: ['涉案网址', '链接', '域名', '涉案域名'],
  app: ['涉案app', 'app名称', '软件', '平台'],
  qq: ['qq号', '涉案qq', '嫌疑人qq'],
  wechat: ['微信号', '涉案微信', '嫌疑人微信'],
  ip: ['ip', '涉案ip'],
};

/** Columns that tell of the victim are never taken for those of the other side. */
const victims = /受害|被害|报案人|事主|身份证/u;

const folded = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\(.*?\)|[\s_:*]/gu, '');

const wordsOf = (field: ArchiveField): string[] => [archiveFields[field].zh, ...names[field]].map(folded);

const guess = (headers: readonly string[]): ArchiveMap => {
  const map: ArchiveMap = {};
  const free = headers.map((header) => (victims.test(header) ? '' : folded(header)));
  const take = (fits: (header: string, word: string) => boolean): void => {
    for (const field of ArchiveField.options) {
      if (map[field] !== undefined) continue;
      const at = free.findIndex((header) => header !== '' && wordsOf(field).some((word) => fits(header, word)));
      if (at < 0 || at >= archiveLimits.columns) continue;
      map[field] = at;
      free[at] = '';
    }
  };
  take((header, word) => header === word);
  take((header, word) => word.length > 2 && header.includes(word));
  return map;
};

const rowsLookedAt = 10;

/** What the columns of a table hold: `head` is the place of the row with their names. */
export interface ArchiveColumns {
  readonly head: number;
  readonly columns: string[];
  readonly map: ArchiveMap;
  /** The column of the loss is in ten thousand yuan. */
  readonly inWan: boolean;
}

/** Finds the names of the columns among the first rows, and what they hold as far as their names or a person say it. */
export const readColumns = (rows: readonly (readonly string[])[], said: ArchiveMap | null): ArchiveColumns => {
  const heads = rows.slice(0, rowsLookedAt).map((row) => guess(row));
  const counts = heads.map((map) => Object.keys(map).length);
  const head = Math.max(0, counts.indexOf(Math.max(0, ...counts)));
  const columns = (rows[head] ?? []).map((name) => name.trim().slice(0, 300));
  const map = said ?? heads[head] ?? {};
  return { head, columns, map, inWan: /万/u.test(columns[map.loss ?? -1] ?? '') };
};

/** Whether the columns are enough to import with: the number of the case, and a time. */
export const isEnough = ({ alarmNumber, reportedAt, happenedAt }: ArchiveMap): boolean =>
  alarmNumber !== undefined && (reportedAt !== undefined || happenedAt !== undefined);
