/** Faults put into a translation one at a time, each with what the aligner should make of it. */
import type { DocumentPair, Match } from '../../src/compare/pair.ts';
import type { Block, Document, Section } from '../../src/document/document.ts';

export interface Fault {
  name: string;
  /** The faulty translation. */
  text: string;
  /** The problems alignment should tell, and nothing else: see `sectionProblems` and `blockProblems`. */
  expected: (problems: readonly string[]) => boolean;
  /** True when the fault is in the blocks rather than the sections. */
  inBlocks: boolean;
}

/** Everything but sections paired one to one in order, told by ordinal in the source and title in the translation. */
export function sectionProblems({ sections }: DocumentPair): string[] {
  return problems(
    sections,
    (section) => String(section.index),
    (section) => section.title,
  );
}

/** Everything but blocks paired one to one in order. */
export function blockProblems({ sections }: DocumentPair): string[] {
  return sections.flatMap((section) =>
    problems(
      section.blocks,
      (block) => String(block.start),
      (block) => block.text,
    ),
  );
}

function problems<T>(
  matches: readonly Match<T>[],
  ours: (thing: T) => string,
  theirs: (thing: T) => string,
): string[] {
  return matches
    .filter(({ source, translation, moved }) => source.length !== 1 || translation.length !== 1 || moved)
    .map(
      ({ source, translation, moved }) =>
        `${source.map(ours).join('+')}=${translation.map(theirs).join('+')}${moved ? ' moved' : ''}`,
    );
}

/** Faults in the sections of a translation that is parallel to its source. */
export function* sectionFaults(source: Document, translation: Document): Generator<Fault> {
  const text = translation.text;
  const theirs = translation.sections;
  for (let at = 2; at < theirs.length; at++) {
    const one = theirs[at]!;
    const ours = source.sections[at]!;
    const own = text.slice(one.start, one.end);
    const without = text.slice(0, one.start) + text.slice(one.end);
    const fault = (name: string, changed: string, expected: Fault['expected']): Fault => ({
      name,
      text: changed,
      expected,
      inBlocks: false,
    });
    yield fault('remove a section', without, (found) => only(found, `${ours.index}=`));
    yield fault(
      'paste a section twice',
      `${text.slice(0, one.end).trimEnd()}\n\n${own.trimEnd()}\n\n${text.slice(one.end)}`,
      (found) => only(found, `=${one.title}`),
    );
    const next = theirs[at + 1];
    if (next && next.level === one.level && !hasChildren(theirs, at) && !hasChildren(theirs, at + 1))
      yield fault(
        'swap two sections',
        `${text.slice(0, one.start)}${text.slice(next.start, next.end).trimEnd()}\n\n${own.trimEnd()}\n\n${text.slice(next.end)}`,
        (found) => {
          const moved = (index: number, section: Section): boolean =>
            only(found, `${index}=${section.title} moved`);
          return moved(ours.index, one) || moved(source.sections[at + 1]!.index, next);
        },
      );
    yield fault(
      'demote a section',
      `${text.slice(0, one.heading!.start)}#${text.slice(one.heading!.start)}`,
      (found) => found.length === 0,
    );
    const before = theirs[at - 1]!;
    const body = text.slice(one.heading!.end, one.end).trimStart();
    yield fault('lose a heading', text.slice(0, one.start) + body + text.slice(one.end), (found) =>
      only(found, `${source.sections[at - 1]!.index}+${ours.index}=${before.title}`),
    );
  }
}

/** Faults in the blocks of a translation that is parallel to its source. */
export function* blockFaults(source: Document, translation: Document): Generator<Fault> {
  for (const [at, section] of translation.sections.entries())
    yield* faultsOfBlocks(source.sections[at]!.blocks, section.blocks, translation.text);
}

function* faultsOfBlocks(ours: readonly Block[], theirs: readonly Block[], text: string): Generator<Fault> {
  for (const [at, one] of theirs.entries()) {
    const fault = (name: string, changed: string, expected: Fault['expected']): Fault => ({
      name,
      text: changed,
      expected,
      inBlocks: true,
    });
    const item = one.kind === 'list-item';
    yield fault(
      item ? 'remove a list item' : 'remove a paragraph',
      text.slice(0, one.start) + text.slice(one.end).replace(/^\n/, ''),
      (found) => only(found, `${ours[at]!.start}=`),
    );
    const next = theirs[at + 1];
    if (item && next?.kind === 'list-item' && next.list!.index === one.list!.index) {
      const swapped =
        text.slice(0, one.start) +
        text.slice(next.start, next.end) +
        text.slice(one.end, next.start) +
        text.slice(one.start, one.end) +
        text.slice(next.end);
      yield fault(
        'swap two list items',
        swapped,
        (found) => found.length === 1 && found[0]!.endsWith(' moved'),
      );
    }
    if (!item || one.list!.item !== 0) continue;
    let end = at + 1;
    while (theirs[end]?.list?.index === one.list!.index) end++;
    if (end - at < 2) continue;
    const items = theirs.slice(at, end);
    const rest = text.slice(items.at(-1)!.end);
    const prose = `${items.map((block) => block.text).join('، ')}۔`;
    yield fault('turn a list into prose', `${text.slice(0, one.start)}${prose}\n\n${rest}`, (found) =>
      only(
        found,
        `${ours
          .slice(at, end)
          .map(({ start }) => start)
          .join('+')}=${prose}`,
      ),
    );
    yield fault(
      'turn a list into paragraphs',
      `${text.slice(0, one.start)}${items.map((block) => block.text).join('\n\n')}\n\n${rest}`,
      (found) => found.length === 0,
    );
  }
}

function only(found: readonly string[], wanted: string): boolean {
  return found.length === 1 && found[0] === wanted;
}

function hasChildren(sections: readonly Section[], at: number): boolean {
  return sections.some(({ parent }) => parent === at);
}
