/** Every section that ever stood in the guidelines, by digest: what a packet shows and none of them is was not made here. */
import type { DigestedText } from '../../consult/register/compare-packet.ts';
import { inferHeadings } from '../../document/infer-headings.ts';
import { parseDocument } from '../../document/parse.ts';
import { Problem } from '../../model/problem.ts';
import { sha256 } from '../../workspace/digest.ts';
import type { Repository } from '../../workspace/git.ts';
import { findRepository, showPath } from '../../workspace/locate.ts';
import { FilePatterns } from '../../workspace/patterns.ts';
import { openRepository } from '../../workspace/revision.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** A section that was split is shown with its parts as one text; more parts than this are not tried. */
const MOST_PARTS = 6;

/** Reads the history of documents as they are asked about. */
export class KnownTexts {
  private readonly workspace: Workspace;
  private blobs: Promise<Map<string, Set<string>> | null> | null = null;
  private readonly digests = new Map<string, Promise<ReadonlySet<string>>>();

  constructor(workspace: Workspace) {
    this.workspace = workspace;
  }

  /** Those of some texts that stood in no revision; null where history is not there, or cannot be read. */
  async findUnknown(texts: readonly DigestedText[]): Promise<DigestedText[] | null> {
    if (texts.length === 0) return [];
    try {
      this.blobs ??= this.listBlobs();
      const blobs = await this.blobs;
      if (blobs === null) return null;
      const unknown: DigestedText[] = [];
      for (const text of texts) if (!(await this.digestsOf(text, blobs)).has(text.digest)) unknown.push(text);
      return unknown;
    } catch (error) {
      if (error instanceof Problem) return null;
      throw error;
    }
  }

  private repository(): Repository {
    return openRepository(this.workspace, 'A returned file');
  }

  /** Blobs that ever stood at a path, by path from the folder of mizan.yaml: on every branch, and in what was given up again. */
  private async listBlobs(): Promise<Map<string, Set<string>> | null> {
    const { config } = this.workspace;
    if (findRepository(config.root) === null) return null;
    const repository = this.repository();
    if (repository.isShallow()) return null;
    const prefix = showPath(repository.folder, config.root);
    const below = prefix === '.' || prefix === '' ? '' : `${prefix}/`;
    const folders = new FilePatterns(config.locales).folders().map((folder) => below + folder || '.');
    const asked = [
      'log',
      '--all',
      '--reflog',
      '-m',
      '--raw',
      '--no-abbrev',
      '--no-renames',
      '-z',
      '--format=',
    ];
    const output = await repository.quietly(...asked, '--', ...folders);
    if (output === null) return null;
    const blobs = new Map<string, Set<string>>();
    for (const [, blob, path] of output.matchAll(
      /:\d{6} 100\d{3} [0-9a-f]+ ([0-9a-f]+) [A-Z]\0([^\0]+)\0/g,
    )) {
      if (!path!.startsWith(below)) continue;
      const own = path!.slice(below.length);
      blobs.set(own, (blobs.get(own) ?? new Set()).add(blob!));
    }
    return blobs;
  }

  private digestsOf(
    { document, locale }: DigestedText,
    blobs: ReadonlyMap<string, ReadonlySet<string>>,
  ): Promise<ReadonlySet<string>> {
    const known = this.workspace.config.locales.some(({ tag }) => tag === locale);
    const file = known ? new FilePatterns(this.workspace.config.locales).fileOf(locale, document) : '';
    const made = this.digests.get(file) ?? this.readDigests(locale, document, [...(blobs.get(file) ?? [])]);
    this.digests.set(file, made);
    return made;
  }

  private async readDigests(
    locale: string,
    path: string,
    blobs: readonly string[],
  ): Promise<ReadonlySet<string>> {
    const texts = await this.repository().readBlobs(blobs.map((blob) => ({ blob, shown: path })));
    const digests = new Set<string>();
    for (const text of texts) {
      const document = parseDocument({ locale, path, file: path, text });
      for (const { sections } of [document, inferHeadings(document)])
        for (const [first, { start }] of sections.entries())
          for (const { end } of sections.slice(first, first + MOST_PARTS))
            digests.add(sha256(text.slice(start, end)));
    }
    return digests;
  }
}
