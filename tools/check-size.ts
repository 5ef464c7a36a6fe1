import { parseSync, Visitor } from 'oxc-parser';
import { isTest, lineAt, type SourceFile, sourceFiles } from './source-files.ts';

/** Fails on a file over 300 lines, a function over 50 (80 in a TSX file), `any`, `!`, or a switched-off rule. */
const fileLimit = 300;

interface Measured {
  readonly faults: string[];
  readonly functions: number[];
}

interface Node {
  readonly start: number;
  readonly end: number;
}

const linesOf = (text: string, node: Node): number => lineAt(text, node.end) - lineAt(text, node.start) + 1;

const switches = /(oxlint|eslint)-disable|@ts-(ignore|nocheck|expect-error)/;

const measure = (file: SourceFile): Measured => {
  const faults: string[] = [];
  const functions: number[] = [];
  const limit = file.path.endsWith('.tsx') ? 80 : 50;
  const fault = (node: Node, what: string): void => {
    faults.push(`${file.path}:${lineAt(file.text, node.start)}: ${what}`);
  };
  const onFunction = (node: Node): void => {
    const lines = linesOf(file.text, node);
    functions.push(lines);
    if (lines > limit && !isTest(file.path)) fault(node, `a function of ${lines} lines, ${limit} allowed`);
  };
  const { program, comments } = parseSync(file.path, file.text);
  new Visitor({
    FunctionDeclaration: onFunction,
    FunctionExpression: onFunction,
    ArrowFunctionExpression: onFunction,
    TSAnyKeyword: (node) => fault(node, 'any'),
    TSNonNullExpression: (node) => fault(node, 'a non-null assertion'),
  }).visit(program);
  for (const comment of comments) if (switches.test(comment.value)) fault(comment, 'a switched-off rule');
  const lines = file.text.trimEnd().split('\n').length;
  if (lines > fileLimit) faults.push(`${file.path}: ${lines} lines, ${fileLimit} allowed`);
  return { faults, functions };
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Every fault, and the medians of file and function length. */
export const checkSize = (
  files: readonly SourceFile[],
): { faults: string[]; fileMedian: number; functionMedian: number } => {
  const measured = files.map(measure);
  return {
    faults: measured.flatMap((one) => one.faults),
    fileMedian: median(files.map((file) => file.text.trimEnd().split('\n').length)),
    functionMedian: median(measured.flatMap((one) => one.functions)),
  };
};

if (import.meta.main) {
  const files = sourceFiles();
  const { faults, fileMedian, functionMedian } = checkSize(files);
  for (const line of faults) console.error(line);
  console.log(
    `size: ${files.length} files, median ${fileMedian} lines, functions median ${functionMedian}, ${faults.length} faults`,
  );
  process.exitCode = faults.length > 0 ? 1 : 0;
}
