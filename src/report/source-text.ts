/** The texts that findings point into, looked up by file. */
import type { Corpus, Document } from '../document/document.ts';

export type SourceText = Pick<Document, 'text' | 'lineStarts'>;

/** Text of a file by its path from the repository root; undefined where it is not at hand (a register, say). */
export type SourceLookup = (file: string) => SourceText | undefined;

/** Look texts up in a corpus. */
export function sourceTexts(corpus: Corpus): SourceLookup {
  const byFile = new Map<string, SourceText>();
  for (const documents of corpus.locales.values()) {
    for (const document of documents.values()) byFile.set(document.file, document);
  }
  return (file) => byFile.get(file);
}

/** One line of a text, 1-based, without its line end. */
export function lineText({ text, lineStarts }: SourceText, line: number): string {
  const start = lineStarts[line - 1];
  if (start === undefined) return '';
  return text.slice(start, lineStarts[line] ?? text.length).replace(/[\r\n]+$/, '');
}
