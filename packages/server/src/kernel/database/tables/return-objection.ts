// Generated from the migrated database; do not edit.

/** An objection to the public notice of a return, with the answer; who objects is kept sealed. */
export interface ReturnObjection {
  id: string;
  money_return_id: string;
  round: number;
  received_on: string;
  person_sealed: string;
  text: string;
  outcome: string | null;
  answer: string | null;
  answered_by: string | null;
  answered_at: string | null;
  created_at: string;
}
