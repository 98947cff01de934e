/** Front matter: the metadata block at the top of a document. */

import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import type { Root } from 'mdast';
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
  const fail = (detail: string, offset: number): Record<string, unknown> => {
    const at = Math.min(rawStart + offset, end);
    flaws.push({ kind: 'front-matter-syntax', start: at, end: Math.min(at + 1, end), detail });
    return {};
  };
  try {
    const data = load(raw, { schema: CORE_SCHEMA });
    if (data === null || data === undefined) return {};
    if (typeof data !== 'object' || Array.isArray(data)) return fail('expected "key: value" lines', 0);
    return data as Record<string, unknown>;
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return fail(error.reason, error.mark?.position ?? 0);
  }
}

/** Plain `key: words` lines, which most front matter is, need no YAML parser. Null when any line could mean more. */
function readSimple(raw: string): Record<string, unknown> | null {
  const data: Record<string, unknown> = {};
  for (const line of raw.split(/\r?\n/)) {
    if (line.trim() === '') continue;
    const match = /^([A-Za-z_][\w-]*): +([^\s"'[\]{}&*!|>%@`#,?:-][^#:"'\\]*)$/.exec(line);
    const value = match?.[2]?.trimEnd();
    if (
      !match ||
      !value ||
      match[1]! in data ||
      /^(?:true|false|yes|no|on|off|null|~|y|n|[\d.+].*)$/i.test(value)
    )
      return null;
    data[match[1]!] = value;
  }
  return data;
}
