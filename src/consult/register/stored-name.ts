/** The name under which a returned file is kept: made of what we know, never of what the file calls itself. */
import { isId } from '../../model/register.ts';
import type { Returned } from '../returned/returned.ts';

const ENDINGS: Record<Returned['format'], string> = {
  docx: 'docx',
  form: 'json',
  csv: 'csv',
  markdown: 'md',
  notes: 'txt',
};

/** `<organisation>-<first digits of the digest>.<ending>`; a group, several senders or nobody we know stand for the organisation. */
export function storedName(
  format: Returned['format'],
  sha256: string,
  senders: { organisations: readonly string[]; group: boolean },
): string {
  const [only, ...others] = new Set(senders.organisations);
  const who =
    only === undefined ? (senders.group ? 'group' : 'unknown') : others.length > 0 ? 'several' : only;
  return `${isId(who) ? who : 'unknown'}-${sha256.slice(0, 8)}.${ENDINGS[format]}`;
}
