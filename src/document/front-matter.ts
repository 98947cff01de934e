/** Front matter: the metadata block at the top of a document. */
import type { Root } from 'mdast';
import { isMap, LineCounter, parseDocument as parseYaml } from 'yaml';
import type { Flaw, FrontMatter } from './document.ts';

/** Read the front matter of a parsed document; YAML that cannot be read becomes a flaw. */
export function readFrontMatter(tree: Root, text: string, flaws: Flaw[]): FrontMatter | null {
  const node = tree.children[0] as { type: string; value?: string; position?: Root['position'] } | undefined;
  if (!node || (node.type !== 'yaml' && node.type !== 'toml')) return null;
  const start = node.position!.start.offset!;
  const end = node.position!.end.offset!;
  const firstLine = /\r?\n|\r/.exec(text.slice(start, end));
  const rawStart = firstLine ? start + firstLine.index + firstLine[0].length : end;
  const raw = node.value ?? '';
  if (node.type === 'toml') return { format: 'toml', start, end, raw, rawStart, data: {} };
  return { format: 'yaml', start, end, raw, rawStart, data: readYaml(raw, rawStart, end, flaws) };
}

function readYaml(raw: string, rawStart: number, end: number, flaws: Flaw[]): Record<string, unknown> {
  const simple = readSimple(raw);
  if (simple) return simple;
  const document = parseYaml(raw, { lineCounter: new LineCounter(), uniqueKeys: true });
  const error = document.errors[0];
  if (error) {
    const detail = error.message.split('\n')[0]!.replace(/ at line .*/, '');
    const at = Math.min(rawStart + (error.pos[0] ?? 0), end);
    flaws.push({ kind: 'front-matter-syntax', start: at, end: Math.min(at + 1, end), detail });
    return {};
  }
  if (document.contents !== null && !isMap(document.contents)) {
    flaws.push({ kind: 'front-matter-syntax', start: rawStart, end, detail: 'expected "key: value" lines' });
    return {};
  }
  try {
    return (document.toJS({ maxAliasCount: 20 }) as Record<string, unknown> | null) ?? {};
  } catch {
    flaws.push({ kind: 'front-matter-syntax', start: rawStart, end, detail: 'too many aliases' });
    return {};
  }
}

/** Plain `key: words` lines, which most front matter is, need no YAML parser. Null when any line could mean more. */
function readSimple(raw: string): Record<string, unknown> | null {
  const data: Record<string, unknown> = {};
  for (const line of raw.split(/\r?\n/)) {
    if (line.trim() === '') continue;
    const match = /^([A-Za-z_][\w-]*): +([^\s"'[\]{}&*!|>%@`#,?:-][^#:"'\\]*)$/.exec(line);
    const value = match?.[2]?.trimEnd();
    if (!match || !value || match[1]! in data || /^(?:true|false|yes|no|on|off|null|~|y|n|[\d.+].*)$/i.test(value)) return null;
    data[match[1]!] = value;
  }
  return data;
}
