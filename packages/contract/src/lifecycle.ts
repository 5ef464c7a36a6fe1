import type { Words } from './words.ts';

/** A table of states and of the moves between them. The web's buttons and the server's guards read the same table. */
export interface Lifecycle<State extends string = string, Move extends string = string> {
  readonly initial: State;
  readonly states: Readonly<Record<State, Words>>;
  readonly moves: Readonly<
    Record<Move, { readonly from: readonly State[]; readonly to: State; readonly words: Words }>
  >;
}

export const lifecycle = <const State extends string, const Move extends string>(
  table: Lifecycle<State, Move>,
): Lifecycle<State, Move> => table;

/** The state after a move, or null where the table does not allow it from here. */
export const after = <State extends string, Move extends string>(
  table: Lifecycle<State, Move>,
  from: State,
  move: NoInfer<Move>,
): State | null => (table.moves[move].from.includes(from) ? table.moves[move].to : null);

/** The moves that the table allows from a state. */
export const movesFrom = <State extends string, Move extends string>(
  table: Lifecycle<State, Move>,
  from: State,
): Move[] => (Object.keys(table.moves) as Move[]).filter((move) => table.moves[move].from.includes(from));
