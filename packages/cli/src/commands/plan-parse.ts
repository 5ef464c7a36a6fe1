import { readDocument, type ReadDocument } from '@lianfang/engine/document/read-document';
import { documentLimits } from '@lianfang/engine/document/limits';
import { DocumentRefusal } from '@lianfang/engine/document/refusal';
import { looksLikePlan } from '@lianfang/engine/plan/looks-like-plan';
import { parsePlan } from '@lianfang/engine/plan/parse-plan';
import { exitCodes, Refused, type CliCommand } from '../command.ts';
import { planJson } from '../plan-json.ts';
import { planTree } from '../plan-tree.ts';
import { readInput } from '../read-input.ts';

const readText = async (bytes: Uint8Array, file: string): Promise<ReadDocument> => {
  try {
    return await readDocument(bytes, file === '-' ? {} : { fileName: file });
  } catch (error) {
    throw error instanceof DocumentRefusal ? new Refused(error.words) : error;
  }
};

/** `lianfang plan parse FILE|-`: prints what the parser reads in a plan, as a tree or as JSON. */
export const planParse: CliCommand = {
  path: ['plan', 'parse'],
  summary: { zh: '读取方案，列出措施、单位、时限和周期', en: 'Read a plan: its measures, units, deadlines and cycles' },
  declare: (command, say) => {
    command
      .argument(
        '<file>',
        say({ zh: 'txt、docx、pdf 或 html 文件，- 为标准输入', en: 'a txt, docx, pdf or html file, - for stdin' }),
      )
      .option('--json', say({ zh: '以 JSON 输出', en: 'print JSON' }));
  },
  run: async ({ arguments: [file = '-'], options, input, output, language }) => {
    const bytes = await readInput(file, input, documentLimits.fileBytes);
    const { text } = await readText(bytes, file);
    const plan = parsePlan(text);
    const unrelated = looksLikePlan(plan);
    if (unrelated) throw new Refused(unrelated.message);
    const json = options['json'] === true;
    output.write(json ? `${JSON.stringify(planJson(plan, language), null, 2)}\n` : planTree(plan, language));
    return exitCodes.done;
  },
};
