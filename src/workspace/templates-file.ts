/** packets/<kind>.<locale>.md: the words a workspace gives its own packets. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readInside } from './register-yaml.ts';
import type { Workspace } from './workspace.ts';

export type TemplateKind = 'consultation' | 'workshop' | 'focus-group' | 'reply';

/** The template of a kind in a locale with its absolute path, byte order mark taken off; null where there is none. */
export function readTemplate(
  workspace: Workspace,
  kind: TemplateKind,
  locale: string,
): { path: string; text: string } | null {
  const path = join(workspace.config.root, 'packets', `${kind}.${locale}.md`);
  const text = readInside(workspace, path);
  return text === null ? null : { path, text: text.replace(/^\uFEFF/, '') };
}

/** The template that mizan brings along, for a workspace that has none of its own; null for a locale it does not speak. */
export function readBundledTemplate(kind: TemplateKind, locale: string): string | null {
  const name = `${kind}.${locale.split('-')[0]!.toLowerCase()}.md`;
  const path = fileURLToPath(new URL(`../../guidelines/packets/${name}`, import.meta.url));
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}
