import type { Action } from '@lianfang/contract/endpoints';
import type { Endpoint } from '@lianfang/contract/endpoint';
import type { Abilities, Ability } from '@lianfang/contract/values';
import type { Words } from '@lianfang/contract/words';
import { useMay } from './me.ts';
import { useSay } from './words.ts';

export type Moves = Readonly<Record<string, { readonly from: readonly string[]; readonly words: Words }>>;

/** A record with what may be done to it, and the moves of its table of states. */
export interface ActingOn {
  readonly record: { readonly state: string; readonly abilities: Abilities };
  readonly moves: Moves;
}

export interface Act {
  /** The move starts from the record's state, and the person holds the power for something: else it is no business of theirs. */
  readonly shown: boolean;
  readonly label: string;
  readonly ability: Ability | undefined;
}

/** How a move of a record is offered to the person: by its state, their powers and the reply's ability. */
export const useAct = (endpoint: Endpoint, { record, moves }: ActingOn): Act => {
  const may = useMay();
  const say = useSay();
  const move = moves[endpoint.id];
  return {
    shown: (move?.from.includes(record.state) ?? true) && may(endpoint.action as Action),
    label: say(move?.words ?? endpoint.summary),
    ability: record.abilities[endpoint.id],
  };
};
