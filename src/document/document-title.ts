/** What a document is called. */
import type { Document } from './document.ts';

/** The title of its front matter, else its first heading, else its path. */
export function titleOf(document: Document): string {
  const written = document.frontMatter?.data['title'];
  return typeof written === 'string'
    ? written
    : (document.sections.find(({ level }) => level > 0)?.title ?? document.path);
}
