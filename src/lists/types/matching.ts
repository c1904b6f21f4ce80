import type { RecordField } from '../../api/record.ts';

/** Where the value of a record's attribute comes from. Columns by index. */
export type FieldSource =
  | { readonly kind: 'column'; readonly column: number }
  | {
      readonly kind: 'first of full name' | 'last of full name';
      readonly column: number;
      /** Whether the column has last names first, without a comma: `SMITH JOHN A`. */
      readonly lastFirst?: boolean | undefined;
    }
  /** Two columns joined with a space, such as address line 1 and 2. */
  | { readonly kind: 'joined'; readonly columns: readonly [number, number] };

/** Which columns serve as which attributes. `external_id` absent: ours, the row's position. */
export type Matching = { readonly [field in RecordField]?: FieldSource };

/** Why a column was proposed for a field. `as last time`: chosen for a list with the same header. */
export type MatchReason = 'same name' | 'similar name' | 'content' | 'as last time';

export interface MatchProposal {
  readonly matching: Matching;
  readonly reasons: { readonly [field in RecordField]?: MatchReason };
  /** The list's own e-mail columns that were recognized; most often one or none. */
  readonly emailColumns: readonly number[];
  /** The column that names each row's country, if one was recognized. */
  readonly countryColumn?: number;
}
