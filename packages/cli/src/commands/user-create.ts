import { exitCodes, type CliCommand } from '../command.ts';
import { onInstallation } from '../on-installation.ts';

const textOr = (option: unknown): string | undefined => (typeof option === 'string' ? option : undefined);

/** `lianfang user create`: adds one person with a role and a temporary password, for an installation by script. */
export const userCreate: CliCommand = {
  path: ['user', 'create'],
  summary: { zh: '新增一名人员，给出临时密码', en: 'Add a person and give a temporary password' },
  declare: (command, say) => {
    command
      .requiredOption('--name <name>', say({ zh: '姓名', en: 'name' }))
      .requiredOption('--login <login>', say({ zh: '登录名', en: 'sign-in name' }))
      .requiredOption('--unit <unit>', say({ zh: '单位名称', en: 'name of the unit' }))
      .option('--role <role>', say({ zh: '角色，如 unit-officer', en: 'role, such as unit-officer' }))
      .option('--post <post>', say({ zh: '职务', en: 'post' }))
      .option('--phone <phone>', say({ zh: '电话', en: 'telephone number' }))
      .option('--json', say({ zh: '以 JSON 输出', en: 'print JSON' }));
  },
  run: async ({ options, output, say }) => {
    const user = {
      name: textOr(options['name']) ?? '',
      login: textOr(options['login']) ?? '',
      unit: textOr(options['unit']) ?? '',
      role: textOr(options['role']) ?? null,
      post: textOr(options['post']),
      phone: textOr(options['phone']),
    };
    const made = await onInstallation(async () => {
      const server = await import('@lianfang/server/commands/user-create');
      return server.userCreate(process.env, user);
    });
    const told = say({
      zh: `已新增 ${made.login}，临时密码 ${made.temporaryPassword}，有效期至 ${made.validUntil}。`,
      en: `Added ${made.login}. Temporary password ${made.temporaryPassword}, valid until ${made.validUntil}.`,
    });
    output.write(options['json'] === true ? `${JSON.stringify(made, null, 2)}\n` : `${told}\n`);
    return exitCodes.done;
  },
};
