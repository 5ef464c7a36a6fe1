import type { CliCommand } from './command.ts';
import { auditVerify } from './commands/audit-verify.ts';
import { backup } from './commands/backup.ts';
import { bankMessageRead } from './commands/bank-message-read.ts';
import { bankMessageWrite } from './commands/bank-message-write.ts';
import { casesLink } from './commands/cases-link.ts';
import { bankSimulator } from './commands/bank-simulator.ts';
import { completion } from './commands/completion.ts';
import { fundsBack } from './commands/funds-back.ts';
import { fundsImport } from './commands/funds-import.ts';
import { fundsPatterns } from './commands/funds-patterns.ts';
import { fundsRank } from './commands/funds-rank.ts';
import { fundsTrace } from './commands/funds-trace.ts';
import { openapi } from './commands/openapi.ts';
import { planParse } from './commands/plan-parse.ts';
import { restore } from './commands/restore.ts';
import { textNeardup } from './commands/text-neardup.ts';
import { textClassify } from './commands/text-classify.ts';
import { textEval } from './commands/text-eval.ts';
import { textSamples } from './commands/text-samples.ts';
import { textRadar } from './commands/text-radar.ts';
import { textTrain } from './commands/text-train.ts';
import { textExtract } from './commands/text-extract.ts';
import { textMask } from './commands/text-mask.ts';
import { userCreate } from './commands/user-create.ts';

/** Every command of `lianfang`, in the order of the help. */
export const commands: readonly CliCommand[] = [
  planParse,
  fundsTrace,
  fundsBack,
  fundsPatterns,
  fundsRank,
  fundsImport,
  textClassify,
  textTrain,
  textSamples,
  textEval,
  textRadar,
  bankMessageRead,
  bankMessageWrite,
  textNeardup,
  casesLink,
  bankSimulator,
  textExtract,
  textMask,
  auditVerify,
  userCreate,
  backup,
  restore,
  openapi,
  completion,
];
