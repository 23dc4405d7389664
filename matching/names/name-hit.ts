/** How a name of the data stands in the text. */
export type NameForm = 'name' | 'surname' | 'phrase' | 'acronym' | 'role' | 'demonym';

/** Something of the data recognised in a block, whether or not it is a mention: what events take as participants and places. */
export interface NameHit {
  readonly id: string;
  /** UTF-16 offsets in the block, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly form: NameForm;
  /** A mention on this page. False for a country off topic, a role whose bearer is not named, a demonym. */
  readonly counted: boolean;
}
