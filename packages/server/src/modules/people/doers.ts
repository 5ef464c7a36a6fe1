const machines: Readonly<Record<string, string>> = {
  'machine:scheduler': '定时任务',
  'machine:installer': '安装程序',
  'machine:importer': '导入程序',
};

/** How a doer is shown who is no person of the directory. */
export const machineName = (auditName: string): string => machines[auditName] ?? '系统';
