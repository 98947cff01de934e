/** One thing that was verified of a version, and how it stands. */

export interface Check {
  name: 'ledger' | 'tag' | 'documents' | 'manifest' | 'consultation' | 'signature';
  /** `changed`: still what was released, but something beside it is other than it was. */
  state: 'good' | 'changed' | 'bad' | 'absent';
  text: string;
}
