/** The digest of a corpus: what proves that a version is still what was released. */
import { createHash } from 'node:crypto';

/** SHA-256, in hex, of a text's UTF-8 bytes. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** SHA-256, in hex, over the sorted lines `locale path sha256(content)` of all documents. */
export function digestFiles(files: readonly { locale: string; path: string; text: string }[]): string {
  const lines = files.map(({ locale, path, text }) => `${locale} ${path} ${sha256(text)}`).sort();
  return sha256(lines.map((line) => `${line}\n`).join(''));
}
