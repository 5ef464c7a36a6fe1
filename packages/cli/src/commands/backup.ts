import type { BackupWritten } from '@lianfang/server/commands/backup-write';
import { exitCodes, type CliCommand } from '../command.ts';
import { onInstallation } from '../on-installation.ts';
import type { Words } from '../words.ts';

const summaryOf = ({ file, bytes, digest, files, sealed }: BackupWritten): Words => {
  const size = `${(bytes / 1_048_576).toFixed(1)} MB`;
  return {
    zh: `已备份到 ${file}（${size}，${files} 个文件）。数据库摘要 ${digest}。${sealed ? '备份已加密，含密钥。' : '备份未加密，不含密钥，请另行保管数据文件夹中的密钥；设置 LIANFANG_BACKUP_PASSPHRASE 可加密并带上密钥。'}`,
    en: `Written to ${file} (${size}, ${files} files). Digest of the database ${digest}. ${sealed ? 'It is sealed and carries the keys.' : 'It is not sealed and does not carry the keys: keep those of the data folder elsewhere, or set LIANFANG_BACKUP_PASSPHRASE.'}`,
  };
};

/** `lianfang backup FILE`: one file with the database, the evidence and, where it is sealed, the keys. */
export const backup: CliCommand = {
  path: ['backup'],
  summary: { zh: '把数据库和佐证材料备份成一个文件', en: 'Write the database and the evidence to one file' },
  declare: (command, say) => {
    command
      .argument('<file>', say({ zh: '备份文件', en: 'the file to write' }))
      .option('--json', say({ zh: '以 JSON 输出', en: 'print JSON' }));
  },
  run: async ({ arguments: [file = ''], options, output, say }) => {
    const { backupWrite } = await import('@lianfang/server/commands/backup-write');
    const written = await onInstallation(() => backupWrite(process.env, file));
    output.write(options['json'] === true ? `${JSON.stringify(written, null, 2)}\n` : `${say(summaryOf(written))}\n`);
    return exitCodes.done;
  },
};
