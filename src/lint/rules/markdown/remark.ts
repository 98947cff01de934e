/** Lets a rule of remark-lint judge a document: it runs on the tree we have, and its messages become reports in our words. */
import { VFile } from 'vfile';
import type { Document } from '../../../document/document.ts';
import type { Edit, FixKind } from '../../../model/finding.ts';
import type { Span } from '../../../model/place.ts';
import type { RuleInfo } from '../../../model/rule.ts';
import type { Report, Rule, RuleContext } from '../../rule.ts';

/** What remark-lint said: its sentence, and where. */
export interface RemarkMessage extends Span {
  reason: string;
}

export interface RemarkCheck {
  /** The default export of a `remark-lint-*` package. */
  plugin: unknown;
  options?: unknown;
  /** A cheap look at the document that tells when the plugin cannot find anything. */
  worthwhile(document: Document): boolean;
  /** Our words for a message, or null to let it pass. Default: the rule's `found`. */
  read?(message: RemarkMessage, context: RuleContext): Partial<Report> | null;
}

type Transform = (tree: unknown, file: VFile, next: () => void) => void;

/** A rule of ours that a plugin of remark-lint decides. */
export function remarkRule(info: RuleInfo, check: RemarkCheck): Rule {
  let transform: Transform | null = null;
  return {
    ...info,
    languages: 'any',
    check(context) {
      const { document } = context;
      if (!check.worthwhile(document)) return;
      transform ??= (check.plugin as (setting: [1, unknown]) => Transform)([1, check.options]);
      const file = context.memo(
        'markdown/vfile',
        'document',
        () => new VFile({ value: document.text, path: document.file }),
      );
      file.messages = [];
      transform(document.tree, file, () => {});
      for (const raw of file.messages) {
        const span = spanOf(raw.place, document.text.length);
        if (!span) continue;
        const message = { reason: raw.reason, ...span };
        const read = check.read ? check.read(message, context) : {};
        if (read) context.report({ message: 'found', ...span, ...read });
      }
    },
  };
}

interface Point {
  offset?: number | undefined;
}

/** Offsets of a message's place; a single point covers the character that stands there. */
function spanOf(place: Point | { start: Point; end: Point } | undefined, length: number): Span | null {
  if (!place) return null;
  const start = 'start' in place ? place.start.offset : place.offset;
  const end = 'end' in place ? place.end.offset : place.offset;
  if (start === undefined || end === undefined) return null;
  return { start: Math.min(start, length), end: Math.min(Math.max(start, end), length) };
}

/** One edit as a fix. */
export function fixBy(kind: FixKind, ...edits: Edit[]): NonNullable<Report['fix']> {
  return { kind, edits };
}

/** True when the document has a link or footnote definition (`[label]: …`) at the start of a line. */
export function hasDefinitions(document: Document): boolean {
  return document.text.includes(']:') && /^[ \t>*+-]*\[[^\]\n]{1,999}\]:/m.test(document.text);
}
