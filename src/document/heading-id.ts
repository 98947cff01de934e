/** Section ids and heading text: `{#id}` at a heading's end, or an `<a id>` in it or above it. */
import type { RootContent } from 'mdast';
import type { Block, Section } from './document.ts';
import { spanOf } from './projection.ts';

/** Take the explicit id out of a heading's text: `{#id}` at its end, or an `<a id>` inside it. */
export function takeId(section: Section, block: Block, source: string): void {
  const written = source.slice(block.start, block.end);
  const attribute = /\{#([^\s{}]*)\}[ \t]*#*[ \t]*(?=\r?\n|$)/.exec(written);
  if (attribute) {
    section.id = attribute[1]! || null;
    const start = block.start + attribute.index;
    section.idSource = { start, end: start + attribute[1]!.length + 3 };
    const cut = block.text.lastIndexOf('{#');
    if (cut >= 0) cutText(block, cut);
  } else {
    const anchor = /<a\s+(?:id|name)\s*=\s*["']?([^\s"'>]+)["']?\s*\/?>(?:\s*<\/a>)?/i.exec(written);
    if (anchor) {
      section.id = anchor[1]!;
      section.idSource = {
        start: block.start + anchor.index,
        end: block.start + anchor.index + anchor[0].length,
      };
    }
  }
  trimText(block);
  section.title = block.text;
}

/** An `<a id>` alone on the line before a heading names the section too. */
export function anchorBefore(
  previous: RootContent | null,
  source: string,
): Pick<Section, 'id' | 'idSource'> | null {
  if (!previous || (previous.type !== 'html' && previous.type !== 'paragraph')) return null;
  const span = spanOf(previous);
  const anchor = /^<a\s+(?:id|name)\s*=\s*["']?([^\s"'>]+)["']?\s*\/?>(?:\s*<\/a>)?\s*$/i.exec(
    source.slice(span.start, span.end),
  );
  return anchor ? { id: anchor[1]!, idSource: span } : null;
}

function cutText(block: Block, length: number): void {
  block.text = block.text.slice(0, length);
  block.prose = block.prose.slice(0, length);
  block.runs = block.runs
    .filter((run) => run.at < length)
    .map((run) => ({ ...run, length: Math.min(run.length, length - run.at) }));
  block.inlines = block.inlines
    .filter((inline) => inline.start <= length)
    .map((inline) => ({ ...inline, end: Math.min(inline.end, length) }));
}

export function trimText(block: Block): void {
  const trimmed = block.text.trimEnd();
  if (trimmed.length < block.text.length) cutText(block, trimmed.length);
  const lead = block.text.length - block.text.trimStart().length;
  if (lead === 0) return;
  block.text = block.text.slice(lead);
  block.prose = block.prose.slice(lead);
  block.runs = block.runs
    .map((run) =>
      run.at >= lead
        ? { ...run, at: run.at - lead }
        : { at: 0, source: run.source + lead - run.at, length: run.length - (lead - run.at) },
    )
    .filter((run) => run.length > 0);
  block.inlines = block.inlines.map((inline) => ({
    ...inline,
    start: Math.max(0, inline.start - lead),
    end: Math.max(0, inline.end - lead),
  }));
}
