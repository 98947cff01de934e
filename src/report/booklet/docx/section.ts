/** Sections and redlines of a booklet, set once as XML for all the packets that hold them. */

import type { Change } from '../../../compare/change.ts';
import type { Block, Document, Section } from '../../../document/document.ts';
import { BodyWriter } from '../../docx/body.ts';
import { type Fragment, makeFragment, openSetting } from '../../docx/fragment.ts';
import { makeEnd, makeParagraph, type Paragraph, type Shape } from '../../docx/model.ts';
import { renderRedline, renderUnchanged, type SectionParts } from '../../docx/section.ts';

/** What the same section may be set differently for. */
export interface SectionSetting {
  /** Who the tracked changes are by, and when: an instant. */
  author: string;
  date: string;
  /** The main language of the file, and its right-to-left one. */
  main: string;
  rtl: string | null;
  /** Level of the highest heading in it. */
  level: number;
  /** Bookmark round the whole, or null. */
  bookmark: string | null;
  /** Said of tables. */
  title: string;
  /** Whether a letter ends with it: who signs does not stand on a page alone. */
  signed?: boolean;
  /** The bookmark of a section or heading that stands in the volume, or null. */
  find: (id: string) => string | null;
}

/** A section with its tracked changes. */
export function setRedline(change: Change, setting: SectionSetting): Fragment {
  const blocks = (): Block[] => change.blocks.flatMap(({ block }) => [block.from, block.to]).filter(isBlock);
  return remember(change, change.locale, setting, blocks, (context) =>
    renderRedline({ ...context, blocks: change.blocks, sections: change.sections }),
  );
}

/** A section as it stands. */
export function setSection(section: Section, document: Document, setting: SectionSetting): Fragment {
  return remember(
    section,
    document.locale,
    setting,
    () => section.blocks,
    (context) => renderUnchanged(section, document.text, context),
  );
}

type Context = Omit<Parameters<typeof renderRedline>[0], 'blocks' | 'sections'>;

/** Fragments by what they were made of, then by how they were set. */
const made = new WeakMap<object, Map<string, Fragment>>();
/** Where the links of a section lead inside the guidelines. */
const leads = new WeakMap<object, string[]>();

function remember(
  source: object,
  lang: string,
  setting: SectionSetting,
  blocks: () => readonly Block[],
  render: (context: Context) => SectionParts,
): Fragment {
  const { find, ...rest } = setting;
  const targets = leads.get(source) ?? findTargets(blocks());
  leads.set(source, targets);
  const key = JSON.stringify([rest, targets.map(find)]);
  const known = made.get(source) ?? new Map<string, Fragment>();
  let fragment = known.get(key);
  if (!fragment) {
    fragment = makeOne(lang, setting, render);
    made.set(source, known.set(key, fragment));
  }
  return fragment;
}

function makeOne(
  lang: string,
  setting: SectionSetting,
  render: (context: Context) => SectionParts,
): Fragment {
  const open = openSetting();
  const { author, date, main, rtl, find } = setting;
  const parts = render({
    lang,
    numbering: open.numbering,
    nameMove: () => `move${++open.moves}`,
    nameBookmark: () => null,
  });
  const writer = new BodyWriter({
    author,
    date,
    rtl,
    lang: main,
    links: open.links,
    numbering: open.numbering,
    bookmarks: { find: (_, id) => find(id) },
  });
  return makeFragment(writer.write(wrap(parts, lang, setting)), open);
}

/** The whole inside its bookmark, with headings of the levels it has here. */
function wrap(parts: SectionParts, lang: string, setting: SectionSetting): SectionParts {
  const { level, bookmark, title, signed = false } = setting;
  if (signed) keepSignature(parts);
  const highest = Math.min(...parts.map((part) => (part.type === 'paragraph' ? levelOf(part.shape) : 9)));
  const shift = level - highest;
  for (const part of parts) {
    if (part.type === 'table') {
      part.caption = title;
      continue;
    }
    part.shape = shiftShape(part.shape, shift);
    if (part.was) part.was = isShapeTold(part) ? shiftShape(part.was, shift) : null;
  }
  const marks = bookmark === null ? [] : [bookmark];
  const end = makeEnd(lang, marks);
  if (parts[0]?.type !== 'paragraph')
    return [makeParagraph('Gap', lang, [], { opens: marks }), ...parts, end];
  parts[0].opens = [...marks, ...parts[0].opens];
  return [...parts, end];
}

/** Longest line that is taken for a name under a letter. */
const SIGNATURE = 60;

function keepSignature(parts: SectionParts): void {
  const [thanks, name] = parts.slice(-2);
  if (thanks?.type !== 'paragraph' || name?.type !== 'paragraph') return;
  if (name.pieces.reduce((sum, { text }) => sum + text.length, 0) <= SIGNATURE) thanks.keep = true;
}

/**
 * Whether a change of shape is tracked. The level of a heading is the booklet's and not the section's. Where a paragraph
 * begins with words that went, LibreOffice would take them for kept beside a change of shape, and the words count more.
 */
function isShapeTold({ shape, was, pieces }: Paragraph): boolean {
  const isHeading = levelOf(shape) < 9 && levelOf(was!) < 9;
  return !isHeading && pieces[0]?.revision !== 'del';
}

/** 1–6 for a heading, else 9. */
function levelOf({ style }: Shape): number {
  return Number(/^Heading(\d)$/.exec(style)?.[1] ?? 9);
}

function shiftShape(shape: Shape, shift: number): Shape {
  const level = levelOf(shape);
  return level === 9 ? shape : { ...shape, style: `Heading${Math.min(Math.max(level + shift, 1), 6)}` };
}

function findTargets(blocks: readonly Block[]): string[] {
  const found = new Set<string>();
  for (const { inlines } of blocks)
    for (const { kind, target } of inlines) {
      const id = kind === 'link' && target ? /^(?!https?:|mailto:).*#(.+)$/i.exec(target)?.[1] : undefined;
      if (id) found.add(id);
    }
  return [...found].sort();
}

function isBlock(block: Block | null): block is Block {
  return block !== null;
}
