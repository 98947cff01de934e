/** The texts that were sent, and the text as it is now: read once for every draft that something answers. */
import type { CorpusDiff } from '../../compare/change.ts';
import { diffCorpora } from '../../compare/diff.ts';
import { parseNamed } from '../../consult/name-sections.ts';
import { Anchors } from '../../consult/register/anchor.ts';
import { SentSections } from '../../consult/register/sent-sections.ts';
import type { Corpus } from '../../document/document.ts';
import type { Consultation } from '../../model/consultation.ts';
import { Problem } from '../../model/problem.ts';
import { readSnapshot } from '../../workspace/snapshot.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { type Side, sideAt } from '../packet/sources.ts';

/** A draft that was sent. */
export interface SentText {
  sections: SentSections;
  /** From it to the files on disk. */
  anchors: Anchors;
  commit: string | null;
  to: Side;
  /** What it was compared with; null where that cannot be read. */
  from: Side | null;
  /** What was shown as changed, worked out when it is first asked for; null without the text before. */
  diff: () => CorpusDiff | null;
}

/** Reads drafts as they are asked for. */
export class SentTexts {
  private readonly workspace: Workspace;
  private readonly sent = new Map<string, Promise<SentText>>();
  private readonly sides = new Map<string, Promise<Side>>();
  private files: Corpus | null = null;

  constructor(workspace: Workspace) {
    this.workspace = workspace;
  }

  /** The files on disk. */
  get now(): Corpus {
    const { config, base } = this.workspace;
    this.files ??= parseNamed(readSnapshot(config, base), config);
    return this.files;
  }

  /** The draft of a consultation at a revision, and what it was compared with. Throws Problem for a draft that cannot be read. */
  at(consultation: Pick<Consultation, 'from'>, spec: string): Promise<SentText> {
    const key = JSON.stringify([consultation.from, spec]);
    const made = this.sent.get(key) ?? this.read(consultation.from, spec);
    this.sent.set(key, made);
    return made;
  }

  private async read(before: string, spec: string): Promise<SentText> {
    const { config } = this.workspace;
    const to = await this.side(spec);
    const from = await this.side(before).catch((error: unknown) => {
      // Without what it was compared with, only sections that were to go are not found again.
      if (error instanceof Problem) return null;
      throw error;
    });
    let diffed: CorpusDiff | null = null;
    const diff = (): CorpusDiff | null => {
      if (from) diffed ??= diffCorpora(from.corpus, to.corpus, { config });
      return diffed;
    };
    return {
      sections: new SentSections({ to: to.corpus, from: from?.corpus ?? null, config, diff }),
      anchors: new Anchors(to.corpus, this.now, config),
      commit: to.revision.commit,
      to,
      from,
      diff,
    };
  }

  private side(spec: string): Promise<Side> {
    const made = this.sides.get(spec) ?? sideAt(this.workspace, spec);
    this.sides.set(spec, made);
    return made;
  }
}
