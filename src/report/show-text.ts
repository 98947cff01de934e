/** `mizan show` for a terminal: each language under its own line, right-to-left paragraphs isolated. */
import type { Document, Section } from '../document/document.ts';
import { wrapCells } from './cells.ts';
import { isolateRtl } from './isolate.ts';
import { createPaint } from './paint.ts';

export interface ShownPart {
  document: Document;
  section: Section | null;
}

/** Headings, paragraphs and lists as plain text, ending in a newline. */
export function renderShowText(
  parts: readonly ShownPart[],
  about: { revision: string },
  { color, width }: { color: boolean; width: number },
): string {
  const paint = createPaint({ color });
  const lines: string[] = [];
  for (const { document, section } of parts) {
    lines.push(paint.dim(`${document.file} · ${about.revision}`), '');
    for (const one of sectionsOf(document, section)) {
      if (one.heading) lines.push(paint.bold(isolateRtl(one.title)), '');
      for (const block of one.blocks) {
        if (block.text.trim() === '') continue;
        const bullet = block.list?.first ? `${'  '.repeat(block.depth)}• ` : '  '.repeat(block.depth);
        const room = Math.max(20, width - bullet.length);
        const wrapped = wrapCells(block.text.replace(/\s+/g, ' '), room).map(isolateRtl);
        const label = block.role === 'label' ? paint.bold : (text: string) => text;
        lines.push(
          ...wrapped.map((line, index) => (index === 0 ? bullet : ' '.repeat(bullet.length)) + label(line)),
        );
        if (!block.list) lines.push('');
      }
      if (lines[lines.length - 1] !== '') lines.push('');
    }
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

/** The section with what is nested in it, or the whole document. */
export function sectionsOf(document: Document, section: Section | null): Section[] {
  if (!section) return document.sections;
  const next = document.sections.find(({ index, level }) => index > section.index && level <= section.level);
  return document.sections.slice(section.index, next?.index ?? document.sections.length);
}
