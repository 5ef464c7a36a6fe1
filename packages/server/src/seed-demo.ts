import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DemoLogin } from './demo/index.ts';
import { setupIsDone } from './kernel/access/setup-token.ts';
import type { Platform } from './kernel/http/platform.ts';
import { Told } from './kernel/log/told.ts';

/** Where a demonstration keeps what it needs to be started again, and how it tells what it is doing. */
export interface DemoPlace {
  readonly dataFolder: string;
  say(text: string): void;
}

const markOf = ({ dataFolder }: DemoPlace): string => join(dataFolder, 'demo-unfinished');
const listOf = ({ dataFolder }: DemoPlace): string => join(dataFolder, 'demo-logins.txt');

const there = (file: string): Promise<string | null> => readFile(file, 'utf8').catch(() => null);

const isEmpty = async ({ database: { query } }: Platform): Promise<boolean> => {
  const unit = await query.selectFrom('unit').select('id').limit(1).executeTakeFirst();
  return unit === undefined && !(await setupIsDone(query));
};

const lineOf = ({ role, unit, name, login, password, secondFactor }: DemoLogin): string =>
  [
    `  ${login.padEnd(18)}${password}   ${role.zh} ${role.en} · ${unit} · ${name}`,
    ...(secondFactor === null
      ? []
      : [
          `      验证器密钥 authenticator secret  ${secondFactor.secret}`,
          `      或备用码（各用一次） or recovery codes, once each  ${secondFactor.recoveryCodes.slice(0, 5).join('  ')}`,
        ]),
  ].join('\n');

/** The list of logins as it is printed and kept. */
export const loginTable = (logins: readonly DemoLogin[]): string =>
  [
    '示例县登录名单（人员均为虚构） How to sign in to the invented county',
    '  登录名 login      密码 password   角色 role · 单位 unit · 姓名 name',
    ...logins.map(lineOf),
    '  三类管理员须二次验证，其他人员只需密码。 Only the three administrators need a second factor.',
  ].join('\n');

const fill = async (platform: Platform, place: DemoPlace): Promise<string> => {
  await writeFile(markOf(place), '', { mode: 0o600 });
  const { seedDemo } = await import('./demo/index.ts');
  place.say('正在生成示例县（半年工作），请稍候… Playing six months of an invented county…');
  const logins = await seedDemo(platform, (month) => place.say(`  ${month}`));
  const table = loginTable(logins);
  await writeFile(listOf(place), `${table}\n`, { mode: 0o600 });
  await rm(markOf(place));
  return table;
};

/**
 * Loads the demonstration into an empty county and gives the list of logins; for a demonstration that is there already
 * its list. A county that has anything else in it is left as it is: then null.
 * @throws Told where an earlier start was broken off halfway
 */
export const seedWhereEmpty = async (platform: Platform, place: DemoPlace): Promise<string | null> => {
  const unfinished = (await there(markOf(place))) !== null;
  if (await isEmpty(platform)) return fill(platform, place);
  if (unfinished)
    throw new Told(
      `示例县上次没有生成完。请删除文件夹 ${place.dataFolder} 后重新启动。`,
      `the demonstration was broken off halfway; remove the folder ${place.dataFolder} and start again`,
    );
  return there(listOf(place));
};
