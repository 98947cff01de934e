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
  const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml']).freeze();
  return (markdown) => processor.parse(markdown) as Root;
}

/** The fast parser, proved to give the same tree by a differential test; null where its binary is missing. */
export async function loadFastParser(): Promise<ParseTree | null> {
  try {
    const { markdownToMdast } = await import('satteri');
    const features = { gfm: true, frontmatter: true } as const;
    const parse = (markdown: string): Root => markdownToMdast(markdown, { features }) as unknown as Root;
    parse('# ok\n');
    return parse;
  } catch {
    return null;
  }
}

/** Parse with the fastest parser this machine has. */
export const parseTree: ParseTree = (await loadFastParser()) ?? (await loadReferenceParser());
