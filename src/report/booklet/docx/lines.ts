/** The lines of a booklet in Word as a program that reads it back has them: a packet carries their prints, to tell ours from others'. */
import type { PacketManifest } from '../../../consult/booklet.ts';
import { type WordsLine, writeWords } from '../../../consult/returned/docx/carried-words.ts';
import { withoutMarks } from '../../../consult/returned/docx/choice.ts';
import { writePrints } from '../../../consult/returned/docx/prints.ts';
import { readXmlLines } from '../../../consult/returned/docx/reading.ts';
import { nameSections } from '../../../consult/returned/docx/stretches.ts';
import type { Fragment } from '../../docx/fragment.ts';
import type { Paragraph, Part, Row, Table } from '../../docx/model.ts';
import { NAMESPACES } from '../../docx/namespaces.ts';
import { element } from '../../docx/xml.ts';

/** A volume as it is set, and what stands at the top and foot of its pages. */
export interface SetVolume {
  parts: readonly Part[];
  header: string;
  footer: string;
}

/**
 * Properties with the prints of all lines of the volumes (of the text, of the contents, and the words of choices), and
 * with the words of those that stand in no section: what somebody takes out of them can be told when a file comes back.
 */
export function printVolumes(
  volumes: readonly SetVolume[],
  manifest: Pick<PacketManifest, 'sections' | 'locales'>,
): Record<string, string> {
  const parts = volumes.flatMap((volume) => volume.parts);
  const names = nameSections(manifest);
  const own = (text: string): OwnLine => ({ text, bookmark: null });
  const lines = parts
    .flatMap((part): OwnLine[] => {
      if (part.type === 'paragraph') return [own(sayParagraph(part))];
      if (part.type === 'table') return part.rows.map((row) => own(sayRow(row)));
      if (part.type === 'contents') return part.entries.length > 0 ? [own(part.title)] : [];
      return linesOf(part.fragment);
    })
    .filter(({ text }) => saysAnything(text));
  const contents = parts.flatMap((part) =>
    part.type === 'contents' ? part.entries.map(({ text }) => text) : [],
  );
  const choices = parts.flatMap((part) => (part.type === 'table' ? choicesOf(part) : []));
  const words = lines.map(({ text, bookmark }): WordsLine => {
    const place = names.get(bookmark ?? '') ?? null;
    return place ? { text: null, place } : { text, place };
  });
  return {
    ...writePrints({
      lines: lines.map(({ text }) => text),
      others: [...contents, ...choices].filter(saysAnything),
    }),
    ...writeWords({
      lines: words,
      running: {
        header: volumes.map(({ header }) => header),
        footer: volumes.map(({ footer }) => footer),
      },
    }),
  };
}

function saysAnything(line: string): boolean {
  return line.replaceAll('|', '').trim() !== '';
}

/** What a program reads, and nobody sees, is no word of a line. */
function sayParagraph({ pieces }: Paragraph): string {
  return pieces
    .filter(({ revision, format }) => revision !== 'del' && revision !== 'moveFrom' && format.as !== 'hidden')
    .map(({ text }) => text)
    .join('')
    .trim();
}

/** A cell to be filled in is no line of ours. */
function sayRow({ cells }: Row): string {
  return cells
    .filter((cell) => !isRoom(cell))
    .map((cell) =>
      cell
        .map(sayParagraph)
        .filter((text) => text !== '')
        .join('\n'),
    )
    .join(' | ');
}

function choicesOf({ rows }: Table): string[] {
  return rows
    .flatMap(({ cells }) => cells)
    .filter(isRoom)
    .map((cell) => withoutMarks(cell.map(sayParagraph).join('\n')));
}

function isRoom(cell: readonly Paragraph[]): boolean {
  return cell.some(({ pieces }) => pieces.some(({ format }) => format.as === 'hidden'));
}

/** A line, and the bookmark of the section that it stands in. */
interface OwnLine {
  text: string;
  bookmark: string | null;
}

const known = new WeakMap<Fragment, OwnLine[]>();

/** Lines of a section that was set before, read from its XML once. */
function linesOf(fragment: Fragment): OwnLine[] {
  let lines = known.get(fragment);
  if (!lines) {
    const { texts, gaps } = fragment;
    // Bookmarks need their ids to be known as begun and ended; lists, moves and links say no words.
    const fill = (at: number): string => (gaps[at]?.kind === 'id' ? ` w:id="${gaps[at].at}"` : '');
    lines = readXmlLines(element('w:body', NAMESPACES, texts.map((text, at) => text + fill(at)).join('')));
    known.set(fragment, lines);
  }
  return lines;
}
