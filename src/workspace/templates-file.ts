/** packets/<kind>.<locale>.md: the words a workspace gives its own packets. */
import { join } from 'node:path';
import { readInside } from './register-yaml.ts';
import type { Workspace } from './workspace.ts';

export type TemplateKind = 'consultation' | 'workshop' | 'focus-group';

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
