/** The plan of a release: everything that will be written, as a value, before anything is. */
import type { Version } from '../model/version.ts';
import { writeMessage } from './trailers.ts';

/** What a release is made of. Contents and digests come from the caller; this room reads nothing. */
export interface ReleaseInput {
  version: Omit<Version, 'line'>;
  /** Lines `locale path sha256`, sorted: what the digest is taken over. */
  manifest: string;
  /** Release notes in Markdown, per locale. */
  notes: Record<string, string>;
  /** The ledger with the new entry. */
  ledger: string;
  title: string;
}

export interface ReleasePlan {
  /** Paths from the folder of mizan.yaml, with `/`. */
  files: { path: string; content: string }[];
  /** Name of the annotated tag. */
  tag: string;
  commitMessage: string;
  tagMessage: string;
}

/** Folder that holds what belongs to one version. */
export function releaseFolder(name: string): string {
  return `releases/${name}`;
}

/** Name of the tag of a version. */
export function tagOf(name: string): string {
  return `guidelines/${name}`;
}

export function planRelease({ version, manifest, notes, ledger, title }: ReleaseInput): ReleasePlan {
  const folder = releaseFolder(version.name);
  const trailers = trailersOf(version);
  const headline = `${title}: version ${version.name}, in force from ${version.effective}`;
  return {
    files: [
      { path: 'versions.yaml', content: ledger },
      { path: `${folder}/manifest.txt`, content: manifest },
      ...Object.entries(notes).map(([locale, content]) => ({
        path: `${folder}/notes.${locale}.md`,
        content,
      })),
    ],
    tag: tagOf(version.name),
    commitMessage: writeMessage({
      body: `Release ${version.name}, in force from ${version.effective}\n\n${sayAll(version)}`,
      trailers,
    }),
    tagMessage: writeMessage({ body: `${headline}\n\n${sayAll(version)}`, trailers }),
  };
}

/** The facts a tag repeats from the ledger. */
export function trailersOf(version: Omit<Version, 'line'>): Record<string, string> {
  return {
    'Mizan-Version': version.name,
    Announced: version.announced,
    Effective: version.effective,
    Digest: version.digest,
    ...(version.consultation && { Consultation: version.consultation }),
  };
}

function sayAll({ summary }: Omit<Version, 'line'>): string {
  return Object.values(summary).join('\n') || 'No summary.';
}
