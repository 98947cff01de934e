/** replies.csv: every letter back with whom it goes to, for a mail merge. It holds all who answered, so it never goes into a letter. */
import type { Consultation } from '../../model/consultation.ts';
import { textIn } from '../../model/text.ts';
import { writeCsv } from '../write-csv.ts';
import type { Addressee } from './addressees.ts';
import { nameIn } from './reply-volume.ts';

export interface IndexedReply {
  addressee: Addressee;
  folder: string;
  /** Names of its files. */
  names: readonly string[];
}

/** CSV with a byte order mark, which Excel needs to read Urdu; no cell can become a formula. */
export function writeReplyIndex(replies: readonly IndexedReply[], { id }: Pick<Consultation, 'id'>): string {
  const rows = replies.map(({ addressee, folder, names }) => {
    const { organisation, contact, locales, entries, open } = addressee;
    const locale = locales[0]!;
    return {
      organisation: addressee.id,
      name: nameIn(addressee, locale),
      contact: contact ? textIn(contact, locale) : '',
      country: organisation?.country ?? '',
      kind: organisation?.kind ?? 'group',
      languages: locales.join(' '),
      consultation: id,
      entries: String(entries.length),
      open: String(open.length),
      files: names.map((name) => `${folder}/${name}`).join(' '),
    };
  });
  return writeCsv(rows);
}
