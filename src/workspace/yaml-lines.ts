/** On which line a part of a YAML text stands. Slow, and loaded only for a message. */
import { createRequire } from 'node:module';
import type { Node, Pair } from 'yaml';

/** A function from a path of keys and indexes to a 1-based line: that of the key, or of the nearest part that exists. */
export function locateYaml(text: string): (path: readonly PropertyKey[]) => number {
  const { LineCounter, parseDocument, isMap, isNode, isPair } = createRequire(import.meta.url)(
    'yaml',
  ) as typeof import('yaml');
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const child = (node: unknown, key: PropertyKey): { key: Node | null; value: Node | null } | null => {
    if (isMap(node)) {
      const pair = node.items.find(
        (item) =>
          isPair(item) && isNode(item.key) && String((item.key as { value?: unknown }).value) === String(key),
      ) as Pair | undefined;
      return pair ? { key: pair.key as Node, value: (pair.value as Node | null) ?? null } : null;
    }
    const item = (node as { items?: unknown[] } | null)?.items?.[Number(key)];
    return isNode(item) ? { key: null, value: item } : null;
  };
  return (path) => {
    let node: unknown = document.contents;
    let line = 1;
    for (const key of path) {
      const found = child(node, key);
      if (!found) break;
      const start = found.key?.range?.[0] ?? found.value?.range?.[0];
      if (start !== undefined) line = lines.linePos(start).line;
      node = found.value;
    }
    return line;
  };
}
