/** The texts that were sent, and the text as it is now: read once for every draft that something answers. */
import { diffCorpora } from '../../compare/diff.ts';
import { Anchors } from '../../consult/register/anchor.ts';
import { SentSections } from '../../consult/register/sent-sections.ts';
import { parseCorpus } from '../../document/corpus.ts';
import type { Corpus } from '../../document/document.ts';
import type { Consultation } from '../../model/consultation.ts';
import { Problem } from '../../model/problem.ts';
import { readRevision, resolveRevision } from '../../workspace/revision.ts';
import { readSnapshot } from '../../workspace/snapshot.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** A draft that was sent. */
export interface SentText {
  sections: SentSections;
  /** From it to the files on disk. */
  anchors: Anchors;
  commit: string | null;
}

/** Reads drafts as they are asked for. */
export class SentTexts {
  private readonly workspace: Workspace;
  private readonly sent = new Map<string, Promise<SentText>>();
  private readonly corpora = new Map<string, Promise<Corpus>>();
  private files: Corpus | null = null;

  constructor(workspace: Workspace) {
    this.workspace = workspace;
  }

  /** The files on disk. */
  get now(): Corpus {
    const { config, base } = this.workspace;
    this.files ??= parseCorpus(readSnapshot(config, base), config);
    return this.files;
  }

  /** The draft of a consultation at a revision. Throws Problem for one that cannot be read. */
  at(consultation: Consultation, spec: string): Promise<SentText> {
    const key = `${consultation.id} ${spec}`;
    const made = this.sent.get(key) ?? this.read(consultation, spec);
    this.sent.set(key, made);
    return made;
  }

  private async read(consultation: Consultation, spec: string): Promise<SentText> {
    const { config } = this.workspace;
    const { commit } = await resolveRevision(this.workspace, spec);
    const to = await this.corpusAt(spec);
    const from = await this.corpusAt(consultation.from).catch((error: unknown) => {
      // Without what it was compared with, only sections that were to go are not found again.
      if (error instanceof Problem) return null;
      throw error;
    });
    const diff = () => (from ? diffCorpora(from, to, { config }) : null);
    return {
      sections: new SentSections({ to, from, config, diff }),
      anchors: new Anchors(to, this.now, config),
      commit,
    };
  }

  private corpusAt(spec: string): Promise<Corpus> {
    const read = async (): Promise<Corpus> => {
      const found = await resolveRevision(this.workspace, spec);
      const { files, config } = await readRevision(this.workspace, found);
      return parseCorpus(files, config, spec);
    };
    const made = this.corpora.get(spec) ?? read();
    this.corpora.set(spec, made);
    return made;
  }
}
