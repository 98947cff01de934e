/** The lines of a booklet in Word as a program that reads it back has them: a packet carries their prints, to tell ours from others'. */
import { withoutMarks } from '../../consult/returned/docx-choice.ts';
import { writePrints } from '../../consult/returned/docx-prints.ts';
import { readXmlLines } from '../../consult/returned/docx-reading.ts';
import type { Fragment } from '../docx/fragment.ts';
import type { Paragraph, Part, Row, Table } from '../docx/model.ts';
import { NAMESPACES } from '../docx/namespaces.ts';
import { element } from '../docx/xml.ts';

/** Properties with the prints of all lines of the volumes: of the text, of the contents, and the words of choices. */
export function printVolumes(volumes: readonly (readonly Part[])[]): Record<string, string> {
  const parts = volumes.flat();
  const lines = parts.flatMap((part): string[] => {
    if (part.type === 'paragraph') return [sayParagraph(part)];
    if (part.type === 'table') return part.rows.map(sayRow);
    return part.type === 'contents' ? (part.entries.length > 0 ? [part.title] : []) : linesOf(part.fragment);
  });
  const contents = parts.flatMap((part) =>
    part.type === 'contents' ? part.entries.map(({ text }) => text) : [],
  );
  const choices = parts.flatMap((part) => (part.type === 'table' ? choicesOf(part) : []));
  return writePrints({
    lines: lines.filter(saysAnything),
    others: [...contents, ...choices].filter(saysAnything),
  });
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

const known = new WeakMap<Fragment, string[]>();

/** Lines of a section that was set before, read from its XML once. */
function linesOf(fragment: Fragment): string[] {
  let lines = known.get(fragment);
  if (!lines) {
    lines = readXmlLines(element('w:body', NAMESPACES, fragment.texts.join('')));
    known.set(fragment, lines);
  }
  return lines;
}
