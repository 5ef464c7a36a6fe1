import type { Reader } from '../../../kernel/database/connect.ts';
import { countySettings } from '../../system/index.ts';
import { findCounty } from '../../units/index.ts';

/** Who issues, and the red line above it. */
export interface Letterhead {
  /** 发文机关署名. */
  readonly issuer: string;
  /** 发文机关标志 of documents under a number (文件). */
  readonly mark: string;
}

/** The conference's office by its usual name, where the directory has no office. */
const usualOffice = '打击治理电信网络新型违法犯罪工作联席会议办公室';

/** The office of the directory with the county before its name: 测试县 and 县联席办 give 测试县联席办. */
const issuerName = (county: string, office: string): string =>
  office.startsWith(county) ? office : `${county}${office.replace(/^县/u, '')}`;

const officeName = async (tx: Reader): Promise<string> => {
  const county = await findCounty(tx);
  const office = await tx
    .selectFrom('unit')
    .select('name')
    .where('parent_id', '=', county.id)
    .where('kind', '=', 'office')
    .where('closed_on', 'is', null)
    .orderBy('place')
    .executeTakeFirst();
  return issuerName(county.name, office?.name ?? usualOffice);
};

/** The letterhead as the county has set it, otherwise as the directory names the office. */
export const letterheadOf = async (tx: Reader): Promise<Letterhead> => {
  const settings = await countySettings(tx);
  const issuer = settings.issuer ?? (await officeName(tx));
  return { issuer, mark: settings.redHead ?? `${issuer}文件` };
};
