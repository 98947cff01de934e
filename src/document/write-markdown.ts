/** New Markdown from a tree: for what mizan writes itself, such as release notes. A person's Markdown never goes through here. */
import type { List, ListItem, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

const processor = unified()
  .use(remarkStringify, { bullet: '-', listItemIndent: 'one', emphasis: '*', strong: '*', rule: '-' })
  .freeze();

/** Markdown text of a tree, ending in a newline; words that look like markup are escaped. */
export function writeMarkdown(children: RootContent[]): string {
  const tree: Root = { type: 'root', children };
  return processor.stringify(tree);
}

/** A paragraph of plain words. */
export function paragraphOf(...children: (string | PhrasingContent)[]): Paragraph {
  return { type: 'paragraph', children: children.map(wordsOf) };
}

/** A heading of plain words. */
export function headingOf(depth: 1 | 2 | 3, words: string): RootContent {
  return { type: 'heading', depth, children: [wordsOf(words)] };
}

/** A bulleted list, set close. */
export function listOf(items: ListItem[]): List {
  return { type: 'list', ordered: false, spread: false, children: items };
}

/** An item: its words, and perhaps a list below them. */
export function itemOf(paragraph: Paragraph, below: readonly string[] = []): ListItem {
  const nested = below.length > 0 ? [listOf(below.map((words) => itemOf(paragraphOf(words))))] : [];
  return { type: 'listItem', spread: false, children: [paragraph, ...nested] };
}

/** Plain words as a text node: on one line, so that nothing in them begins a block. */
export function wordsOf(words: string | PhrasingContent): PhrasingContent {
  return typeof words === 'string' ? { type: 'text', value: words.replace(/\s+/g, ' ').trim() } : words;
}
