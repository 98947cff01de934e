/** The digest of a corpus: what proves that a version is still what was released. */
import { createHash } from 'node:crypto';

/** SHA-256, in hex, of a text's UTF-8 bytes. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The sorted lines `locale path sha256(content)` of all documents, each ended by a line feed. */
export function listDigests(files: readonly { locale: string; path: string; text: string }[]): string {
  return files
    .map(({ locale, path, text }) => `${locale} ${path} ${sha256(text)}\n`)
    .sort()
    .join('');
}

/** SHA-256, in hex, over those lines. */
export function digestFiles(files: readonly { locale: string; path: string; text: string }[]): string {
  return sha256(listDigests(files));
}
