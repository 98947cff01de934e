/** Markdown → mdast, GFM and front matter included: Sätteri where its binary runs, remark-parse (the reference) elsewhere. */
import type { Root } from 'mdast';

export type ParseTree = (markdown: string) => Root;

/** The reference parser: remark-parse with GFM and front matter. */
export async function loadReferenceParser(): Promise<ParseTree> {
  const [{ unified }, { default: remarkParse }, { default: remarkGfm }, { default: remarkFrontmatter }] =
    await Promise.all([
      import('unified'),
      import('remark-parse'),
      import('remark-gfm'),
      import('remark-frontmatter'),
    ]);
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkFrontmatter, ['yaml', 'toml'])
    .freeze();
  return (markdown) => processor.parse(markdown) as Root;
}

const FRONT_MATTER = /^(---|\+\+\+)[ \t]*(?:\r?\n|\r)(?:[\s\S]*?(?:\r?\n|\r))??\1[ \t]*(?:\r?\n|\r|$)/;

/**
 * The fast parser; null where its binary is missing. A differential test proves that it gives the reference parser's tree,
 * but for three rarities that no section or rule depends on: the dash of a quoted list item without words can be
 * text behind a link definition; code indented by a tab and then by spaces is two code blocks
 * instead of one, and a footnote definition directly inside a footnote definition is text.
 */
export async function loadFastParser(): Promise<ParseTree | null> {
  try {
    const { markdownToMdast } = await import('satteri');
    // An opening fence that is never closed is a thematic break to the reference parser, front matter to Sätteri.
    const parse = (markdown: string): Root =>
      markdownToMdast(markdown, {
        features: { gfm: true, frontmatter: FRONT_MATTER.test(markdown) },
      }) as unknown as Root;
    parse('# ok\n');
    return parse;
  } catch {
    return null;
  }
}

/** Parse with the fastest parser this machine has. */
export const parseTree: ParseTree = (await loadFastParser()) ?? (await loadReferenceParser());
