/** A straight line drawn on a page, in points from the lower left corner: across at a height, or down at a distance. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface PageRules {
  readonly across: readonly Rule[];
  readonly down: readonly Rule[];
}

/** What is drawn on a page, as the reader of PDFs lists it. */
export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** The numbers of the operators that matter here, from the reader's own table. */
export interface OperatorNumbers {
  readonly save: number;
  readonly restore: number;
  readonly transform: number;
  readonly constructPath: number;
  readonly paintFormXObjectBegin: number;
  readonly paintFormXObjectEnd: number;
  readonly stroke: number;
  readonly closeStroke: number;
}

type Matrix = readonly [number, number, number, number, number, number];

const SAME: Matrix = [1, 0, 0, 1, 0, 0];
/** A rule is no thicker and no shorter, in points. */
const THICKEST = 3;
const SHORTEST = 5;
/** A page with more lines is a drawing. */
const MOST_RULES = 6000;

const numbersOf = (value: unknown): readonly number[] =>
  value instanceof Float32Array || value instanceof Float64Array || Array.isArray(value)
    ? Array.from(value, (one: unknown) => (typeof one === 'number' ? one : 0))
    : [];

const matrixOf = (value: unknown): Matrix => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersOf(value);
  return [a, b, c, d, e, f];
};

const times = ([a, b, c, d, e, f]: Matrix, [p, q, r, s, t, u]: Matrix): Matrix => [
  a * p + c * q,
  b * p + d * q,
  a * r + c * s,
  b * r + d * s,
  a * t + c * u + e,
  b * t + d * u + f,
];

interface Box {
  left: number;
  right: number;
  bottom: number;
  top: number;
}

/** How many numbers follow the code of a step: move, line, curve, quadratic curve, close. */
const STEP_SIZES = [2, 2, 6, 4, 0];

/** The boxes around the parts of a path, on the page. */
const boxesOf = (path: readonly number[], matrix: Matrix): Box[] => {
  const boxes: Box[] = [];
  for (let index = 0; index < path.length;) {
    const code = path[index] ?? -1;
    const size = STEP_SIZES[code];
    if (size === undefined) return [];
    if (code === 0) boxes.push({ left: Infinity, right: -Infinity, bottom: Infinity, top: -Infinity });
    const box = boxes.at(-1);
    if (!box) return [];
    for (let at = index + 1; at < index + 1 + size; at += 2) {
      const x = matrix[0] * (path[at] ?? 0) + matrix[2] * (path[at + 1] ?? 0) + matrix[4];
      const y = matrix[1] * (path[at] ?? 0) + matrix[3] * (path[at + 1] ?? 0) + matrix[5];
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.bottom = Math.min(box.bottom, y);
      box.top = Math.max(box.top, y);
    }
    index += 1 + size;
  }
  return boxes;
};

interface Drawing {
  readonly across: Rule[];
  readonly down: Rule[];
}

const addBox = ({ across, down }: Drawing, { left, right, bottom, top }: Box, stroked: boolean): void => {
  const [width, height] = [right - left, top - bottom];
  const flat = { at: (bottom + top) / 2, from: left, to: right };
  const upright = { at: (left + right) / 2, from: bottom, to: top };
  if (height <= THICKEST && width >= SHORTEST) across.push(flat);
  else if (width <= THICKEST && height >= SHORTEST) down.push(upright);
  else if (stroked && width > THICKEST && height > THICKEST) {
    across.push({ ...flat, at: bottom }, { ...flat, at: top });
    down.push({ ...upright, at: left }, { ...upright, at: right });
  }
};

const pathIn = (args: readonly unknown[]): readonly number[] => {
  const [, data] = args;
  return Array.isArray(data) ? numbersOf(data[0]) : [];
};

/** The straight lines of a page: thin filled boxes, drawn lines, and the edges of drawn boxes. */
export const rulesOf = ({ fnArray, argsArray }: Operators, ops: OperatorNumbers): PageRules => {
  const drawing: Drawing = { across: [], down: [] };
  const stack: Matrix[] = [];
  let matrix = SAME;
  for (const [index, operator] of fnArray.entries()) {
    const given = argsArray[index];
    const args: readonly unknown[] = Array.isArray(given) ? given : [];
    if (operator === ops.save || operator === ops.paintFormXObjectBegin) stack.push(matrix);
    if (operator === ops.paintFormXObjectBegin) matrix = times(matrix, matrixOf(args[0]));
    else if (operator === ops.restore || operator === ops.paintFormXObjectEnd) matrix = stack.pop() ?? SAME;
    else if (operator === ops.transform) matrix = times(matrix, matrixOf(args));
    else if (operator === ops.constructPath) {
      const stroked = args[0] === ops.stroke || args[0] === ops.closeStroke;
      for (const box of boxesOf(pathIn(args), matrix)) addBox(drawing, box, stroked);
    }
    if (drawing.across.length + drawing.down.length > MOST_RULES) return { across: [], down: [] };
  }
  return drawing;
};
