/** packets.csv: every packet with whom it goes to, for a mail merge. It holds all organisations, so it never goes into a packet. */

import type { Consultation } from '../../model/consultation.ts';
import { nameOf, type Organisation } from '../../model/organisation.ts';
import { textIn } from '../../model/text.ts';
import { writeCsv } from '../write-csv.ts';

export interface IndexedPacket {
  organisation: Organisation;
  folder: string;
  /** Names of its files. */
  names: readonly string[];
}

/** CSV with a byte order mark, which Excel needs to read Urdu; no cell can become a formula. */
export function writePacketIndex(packets: readonly IndexedPacket[], { id, closes }: Consultation): string {
  const rows = packets.map(({ organisation, folder, names }) => {
    const locale = organisation.locales[0] ?? 'en';
    return {
      organisation: organisation.id,
      name: nameOf(organisation, locale),
      contact: organisation.contact ? textIn(organisation.contact, locale) : '',
      country: organisation.country,
      kind: organisation.kind,
      languages: organisation.locales.join(' '),
      consultation: id,
      closes,
      files: names.map((name) => `${folder}/${name}`).join(' '),
    };
  });
  return writeCsv(rows);
}
