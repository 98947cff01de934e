/** What a document is called. */
import type { Document } from './document.ts';

/** The title of its front matter, else its first heading, else its path; empty where there is no document. */
export function titleOf(document: Document | null): string {
  const stated = document?.frontMatter?.data['title'];
  if (typeof stated === 'string' && stated.trim() !== '') return stated.trim();
  return document?.sections.find(({ level }) => level > 0)?.title || document?.path || '';
}
