/** A workspace: its configuration, where paths are shown from, and its files. The door of this room. */
import { resolve } from 'node:path';
import type { Config } from '../model/config.ts';
import { readConfig } from './config-file.ts';
import { findConfigFile, findRepository, showPath } from './locate.ts';

export interface Workspace {
  config: Config;
  /** Folder that shown paths are relative to: the repository root, else the folder of mizan.yaml. */
  base: string;
  /** A path as messages show it. */
  shown(path: string): string;
}

/** Open the workspace around a folder, or the one a named configuration describes. Throws Problem. */
export function openWorkspace(directory: string, configFile: string | null): Workspace {
  const file = configFile ? resolve(directory, configFile) : findConfigFile(directory);
  const root = resolve(file, '..');
  const base = findRepository(root) ?? root;
  const shown = (path: string): string => showPath(base, path);
  return { config: readConfig(file, shown), base, shown };
}
