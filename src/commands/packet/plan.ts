/** Which packets are built anew: folders as they are against booklets as they should be, then one bundle after another. */
import { join } from 'node:path';
import type { Booklet } from '../../consult/booklet.ts';
import { digestBooklet } from '../../consult/packet/digest-booklet.ts';
import {
  type FolderFile,
  judgeFolder,
  readFolderManifest,
  writeFolderManifest,
} from '../../consult/packet/packet-folder.ts';
import type { Effect } from '../../model/effect.ts';
import { Problem } from '../../model/problem.ts';
import { version } from '../../version.ts';
import { sha256 } from '../../workspace/digest.ts';
import { showPath } from '../../workspace/locate.ts';
import { readPacketFolder } from '../../workspace/packet-folder.ts';
import type { Call } from '../command.ts';
import type { Builds, PlannedBuild } from './builds.ts';
import type { PacketFormat, RenderBooklet } from './formats.ts';

export interface BuildPlan {
  builds: PlannedBuild[];
  /** Render and write what is to be built, one packet at a time. */
  carryOut: (render: RenderBooklet) => AsyncIterable<Effect>;
}

const SHOWN = 3;

/** Judge every folder before anything is written. Throws Problem where a file is not one that mizan built. */
export function planBuilds(
  call: Call,
  made: Builds,
  formats: readonly PacketFormat[],
  out: string,
): BuildPlan {
  const foreign: string[] = [];
  const judge = (folder: string, build: string, names: readonly string[], only?: readonly string[]) => {
    const shown = showPath(call.host.cwd, folder) || '.';
    const onDisk = readPacketFolder(folder, shown, only);
    const manifest = readFolderManifest(onDisk.manifest);
    const verdict = judgeFolder(
      { manifest, digests: onDisk.digests },
      { build, generator: generator(), names },
    );
    if (verdict.kind === 'foreign') {
      foreign.push(...verdict.names.map((file) => join(shown, file)));
      return null;
    }
    return { verdict, before: manifest && manifest !== 'foreign' ? manifest.files : [] };
  };
  const builds = made.builds.flatMap(({ label, folder: name, booklets }): PlannedBuild[] => {
    const folder = join(out, name);
    const names = booklets.flatMap((booklet) => formats.map((format) => fileName(booklet, format)));
    const build = digestOf(
      booklets
        .map((booklet) => `${booklet.name} ${booklet.manifest?.build ?? digestBooklet(booklet)}`)
        .join('\n'),
    );
    const judged = judge(folder, build, names);
    return judged ? [{ label, folder, booklets, build, names, ...judged }] : [];
  });
  let index: PlannedIndex | null = null;
  if (made.index !== null && foreign.length === 0) {
    const { name } = made.index;
    const content = made.index.write(builds);
    const judged = judge(out, digestOf(content), [name], [name]);
    if (judged) index = { folder: out, name, content, ...judged };
  }
  if (foreign.length > 0) {
    const more = foreign.length > SHOWN ? ` and ${foreign.length - SHOWN} more` : '';
    const [were, them] = foreign.length === 1 ? ['it was', 'it'] : ['they were', 'them'];
    throw new Problem(
      `${foreign.slice(0, SHOWN).join(', ')}${more} would be overwritten, and ${were} changed since mizan built ${them}, or made by somebody else.`,
      `Move ${them} away (an answer is read with "mizan responses import"), or build into another folder with --out. Nothing was written.`,
    );
  }
  return { builds, carryOut: (render) => carryOut(call, builds, index, formats, render) };
}

/** The list beside the packets. */
interface PlannedIndex extends Pick<PlannedBuild, 'folder' | 'verdict' | 'before'> {
  name: string;
  content: string;
}

function digestOf(text: string): string {
  return sha256(text).slice(0, 20);
}

/** A file of a booklet. */
export function fileName({ name }: Booklet, format: PacketFormat): string {
  return `${name}.${format}`;
}

function generator(): string {
  return `mizan ${version}`;
}

async function* carryOut(
  call: Call,
  builds: readonly PlannedBuild[],
  index: PlannedIndex | null,
  formats: readonly PacketFormat[],
  render: RenderBooklet,
): AsyncIterable<Effect> {
  const waiting = builds.filter(({ verdict }) => verdict.kind === 'build');
  for (const [at, planned] of waiting.entries()) {
    call.global.progress(`Building ${at + 1} of ${waiting.length}: ${planned.label} …`);
    yield await bundle(planned, formats, render);
  }
  if (index?.verdict.kind === 'build') yield bundleIndex(index);
}

function bundleIndex({ folder, name, content, before }: PlannedIndex): Effect {
  const bytes = new TextEncoder().encode(content);
  const file = { name, format: 'csv', bytes: bytes.byteLength, sha256: sha256(bytes) };
  const facts = { build: digestOf(content), generator: generator() };
  return {
    kind: 'bundle',
    folder,
    files: [{ name, content: bytes }],
    seal: {
      name: 'manifest.json',
      open: writeFolderManifest({ state: 'building', ...facts, files: [...before, file] }, []),
      closed: writeFolderManifest({ state: 'complete', ...facts, files: [file] }, []),
    },
    remove: [],
  };
}

async function bundle(
  { folder, booklets, build, verdict, before }: PlannedBuild,
  formats: readonly PacketFormat[],
  render: RenderBooklet,
): Promise<Effect> {
  const none: string[] = [];
  const { write, remove } = verdict.kind === 'build' ? verdict : { write: none, remove: none };
  const files: { name: string; content: Uint8Array; format: string }[] = [];
  for (const booklet of booklets)
    for (const format of formats) {
      if (!write.includes(fileName(booklet, format))) continue;
      const content = await render(booklet, format);
      files.push({ name: fileName(booklet, format), content, format });
    }
  const listed = files.map(({ name, content, format }): FolderFile => {
    return { name, format, bytes: content.byteLength, sha256: sha256(content) };
  });
  const kept = before.filter(
    ({ name }) => !remove.includes(name) && !listed.some((file) => file.name === name),
  );
  const facts = { build, generator: generator() };
  const packets = booklets.flatMap(({ manifest }) => manifest ?? []);
  return {
    kind: 'bundle',
    folder,
    files: files.map(({ name, content }) => ({ name, content })),
    seal: {
      name: 'manifest.json',
      open: writeFolderManifest({ state: 'building', ...facts, files: [...before, ...listed] }, packets),
      closed: writeFolderManifest({ state: 'complete', ...facts, files: [...kept, ...listed] }, packets),
    },
    remove,
  };
}
