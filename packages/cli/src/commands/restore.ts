import type { BackupRestored } from '@lianfang/server/commands/backup-restore';
import { exitCodes, type CliCommand } from '../command.ts';
import { onInstallation } from '../on-installation.ts';
import type { Words } from '../words.ts';

const summaryOf = ({ at, digest, files, keys }: BackupRestored): Words => ({
  zh: `已恢复 ${at} 的备份，${files} 个文件，数据库摘要 ${digest}，与备份一致。${keys ? '' : '备份不含密钥，请把原数据文件夹中的密钥放回。'}`,
  en: `Restored the backup of ${at}, ${files} files; digest of the database ${digest}, as in the backup. ${keys ? '' : 'The backup carries no keys: put those of the old data folder back.'}`,
});

/** `lianfang restore FILE`: into an empty installation that does not run; compared by digest. */
export const restore: CliCommand = {
  path: ['restore'],
  summary: { zh: '把备份恢复到空的系统，并核对摘要', en: 'Restore a backup into an empty installation, and compare' },
  declare: (command, say) => {
    command
      .argument('<file>', say({ zh: '备份文件', en: 'the backup' }))
      .option('--json', say({ zh: '以 JSON 输出', en: 'print JSON' }));
  },
  run: async ({ arguments: [file = ''], options, output, say }) => {
    const { backupRestore } = await import('@lianfang/server/commands/backup-restore');
    const restored = await onInstallation(() => backupRestore(process.env, file));
    output.write(options['json'] === true ? `${JSON.stringify(restored, null, 2)}\n` : `${say(summaryOf(restored))}\n`);
    return exitCodes.done;
  },
};
