/** The manifest of a packet's folder: what its files are, and whether they are what would be built now. */
import * as z from 'zod/mini';

const fileSchema = z.object({
  name: z.string(),
  format: z.string(),
  bytes: z.number(),
  sha256: z.string(),
});

const folderSchema = z.object({
  schema: z.literal('mizan/packet-folder/1'),
  /** `building` where a run was interrupted: then `files` names old and new ones. */
  state: z.enum(['building', 'complete']),
  build: z.string(),
  generator: z.string(),
  files: z.array(fileSchema),
});

export type FolderFile = z.infer<typeof fileSchema>;
export type FolderManifest = z.infer<typeof folderSchema>;

/** The text of a manifest; `packets` are the manifests of the booklets in the folder. */
export function writeFolderManifest(
  manifest: Omit<FolderManifest, 'schema'>,
  packets: readonly unknown[],
): string {
  return `${JSON.stringify({ schema: 'mizan/packet-folder/1', ...manifest, packets }, null, 2)}\n`;
}

/** Read a manifest; `foreign` for what is none. */
export function readFolderManifest(text: string | null): FolderState['manifest'] {
  if (text === null) return null;
  try {
    const read = folderSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : 'foreign';
  } catch {
    return 'foreign';
  }
}

export interface FolderState {
  /** Null where there is none; `foreign` for a file of that name that is none of ours. */
  manifest: FolderManifest | null | 'foreign';
  /** SHA-256 in hex of every file there, by name. */
  digests: ReadonlyMap<string, string>;
}

/** What to do with a folder. */
export type FolderVerdict =
  | { kind: 'current' }
  /** `write`: names of the files to make; `remove`: files of ours that say something older. */
  | { kind: 'build'; write: string[]; remove: string[] }
  /** Files that somebody changed, or that mizan did not make. */
  | { kind: 'foreign'; names: string[] };

/** Compare a folder with what is to be in it. */
export function judgeFolder(
  { manifest, digests }: FolderState,
  wanted: { build: string; generator: string; names: readonly string[] },
): FolderVerdict {
  if (manifest === 'foreign') return { kind: 'foreign', names: ['manifest.json'] };
  const known = new Map<string, Set<string>>();
  for (const { name, sha256 } of manifest?.files ?? [])
    known.set(name, (known.get(name) ?? new Set()).add(sha256));
  const foreign = [...new Set([...wanted.names, ...known.keys()])].filter((name) => {
    const found = digests.get(name);
    return found !== undefined && !known.get(name)?.has(found);
  });
  if (foreign.length > 0) return { kind: 'foreign', names: foreign };
  const same =
    manifest?.state === 'complete' &&
    manifest.build === wanted.build &&
    manifest.generator === wanted.generator;
  const write = wanted.names.filter((name) => !same || !known.has(name) || !digests.has(name));
  if (write.length === 0) return { kind: 'current' };
  const others = [...known.keys()].filter((name) => !wanted.names.includes(name) && digests.has(name));
  return { kind: 'build', write, remove: same ? [] : others };
}
