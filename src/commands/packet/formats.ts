/** The forms a packet is built in: which were asked for, which can be made here, and how each is rendered. */
import type { Booklet } from '../../consult/booklet.ts';
import type { Config } from '../../model/config.ts';
import { nearNames } from '../../model/near.ts';
import { Problem } from '../../model/problem.ts';
import type { Call } from '../command.ts';

const FORMATS = ['docx', 'html', 'pdf', 'md'] as const;
export type PacketFormat = (typeof FORMATS)[number];

export type RenderBooklet = (booklet: Booklet, format: PacketFormat) => Promise<Uint8Array>;

export interface Formats {
  names: PacketFormat[];
  render: RenderBooklet;
  /** What could not be made, and why. */
  notes: string[];
}

/** The formats named in a list with commas, in a fixed order; null for whatever can be made. Throws Problem. */
export function readFormats(given: unknown): PacketFormat[] | null {
  if (typeof given !== 'string') return null;
  const asked = given
    .split(/[,\s]+/)
    .filter(Boolean)
    .map((name) => name.toLowerCase().replace(/^markdown$/, 'md'));
  for (const name of asked)
    if (!FORMATS.some((format) => format === name)) {
      const near = nearNames(name, FORMATS)[0];
      throw new Problem(
        `There is no packet format "${name}".`,
        near ? `Did you mean ${near}?` : `Formats are: ${FORMATS.join(', ')}.`,
      );
    }
  if (asked.length === 0)
    throw new Problem('--format names no format.', `Formats are: ${FORMATS.join(', ')}.`);
  return FORMATS.filter((format) => asked.includes(format));
}

/** Find out what can be made here. Throws Problem where a format that was named cannot. */
export async function openFormats(
  call: Call,
  config: Config,
  wanted: readonly PacketFormat[] | null,
): Promise<Formats> {
  const notes: string[] = [];
  let names = [...(wanted ?? FORMATS)];
  if (names.includes('pdf')) {
    const { findEngine } = await import('../../print/printer.ts');
    const engine = await findEngine(call.host.env);
    if (engine.name === null) {
      if (wanted !== null) throw new Problem(`PDF files cannot be made here: ${engine.why}`, engine.hint);
      notes.push(`PDF files were left out: ${engine.why} ${engine.hint}`);
      names = names.filter((name) => name !== 'pdf');
    }
  }
  return { names, notes, render: renderer(call, config) };
}

/** Renders booklets; what a format needs is loaded when it is first asked for. */
function renderer(call: Call, config: Config): RenderBooklet {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  let print: Promise<(booklet: Booklet) => Promise<Uint8Array>> | null = null;
  const toHtml = async (booklet: Booklet): Promise<string> => {
    const [{ renderBookletHtml }, { fontFilesFor }, { embedFonts }] = await Promise.all([
      import('../../report/booklet/html.ts'),
      import('../../report/fonts.ts'),
      import('../../workspace/fonts.ts'),
    ]);
    fonts ??= embedFonts(fontFilesFor(config.locales.map(({ tag }) => tag)));
    return renderBookletHtml(booklet, { fonts });
  };
  let fonts: import('../../report/fonts.ts').EmbeddedFont[] | null = null;
  return async (whole, format) => {
    const booklet = format === 'html' ? whole : withoutExtra(whole);
    switch (format) {
      case 'docx':
        return (await import('../../report/booklet/docx.ts')).renderBookletDocx(booklet);
      case 'html':
        return encode(await toHtml(booklet));
      case 'md':
        return encode((await import('../../report/booklet/markdown.ts')).renderBookletMarkdown(booklet));
      case 'pdf':
        print ??= openPrint(call, toHtml);
        return (await print)(booklet);
    }
  };
}

/** On paper nobody can switch languages: only those of the organisation. */
function withoutExtra(booklet: Booklet): Booklet {
  return { ...booklet, volumes: booklet.volumes.filter(({ extra }) => !extra) };
}

/** Printing a booklet: Typst from its own source, a browser from the HTML. */
async function openPrint(
  call: Call,
  toHtml: (booklet: Booklet) => Promise<string>,
): Promise<(booklet: Booklet) => Promise<Uint8Array>> {
  const [{ openPrinter }, { renderBookletTypst }] = await Promise.all([
    import('../../print/printer.ts'),
    import('../../report/booklet/typst.ts'),
  ]);
  const printer = await openPrinter(call.host.env);
  return async (booklet) =>
    printer.engine === 'typst'
      ? printer.print(renderBookletTypst(booklet))
      : printer.print(await toHtml(booklet));
}
