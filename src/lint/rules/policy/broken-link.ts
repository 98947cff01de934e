/** Links inside the guidelines lead to a document and a section that are there. */
import { anchorsOf, isExternal, resolveLink, slugOf } from '../../../document/links.ts';
import { editsBetween } from '../../../model/near.ts';
import { eachBlock, type Report, type Rule } from '../../rule.ts';

export const brokenLink: Rule = {
  name: 'policy/broken-link',
  summary: 'A link to another section or document leads somewhere.',
  detail:
    'The section was renamed, moved or never had this id, or the file is not there. Correct the address; in a translation, link to the same id as the source does.',
  severity: 'error',
  fix: 'suggested',
  messages: {
    section:
      'Unexpected link to \u2066#{anchor}\u2069, which no section of {file} has, expected the id of one of its sections',
    nearly:
      'Unexpected link to \u2066#{anchor}\u2069, which no section of {file} has, expected \u2066#{near}\u2069',
    document:
      'Unexpected link to \u2066{path}\u2069, which is not among the guidelines, expected the path of a document',
  },
  languages: 'any',
  examples: [
    {
      wrong: '# Spam {#spam}\n\nSee [scams](#scam).\n\n## Scams {#scams}\n\nText.\n',
      right: '# Spam {#spam}\n\nSee [scams](#scams).\n\n## Scams {#scams}\n\nText.\n',
    },
    { locale: 'ur', right: '# اسپام\n\nدیکھیں [جعل سازی](#جعل-سازی)۔\n\n## جعل سازی\n\nمتن۔\n' },
  ],
  check(context) {
    const { document, corpus, config } = context;
    const alone = context.memo(
      'policy/alone',
      'corpus',
      () => [...corpus.locales.values()].reduce((sum, { size }) => sum + size, 0) < 2,
    );
    const seen = new Set<number>();
    eachBlock(document, (block, section) => {
      // HTML is judged where it is published: its links often name pages of the site.
      if (block.kind === 'html' || block.kind === 'code') return;
      for (const inline of block.inlines) {
        const { target } = inline;
        const span = inline.targetSource ?? inline.source;
        if (inline.kind !== 'link' || !target || isExternal(target) || seen.has(span.start)) continue;
        const found = resolveLink(document, target, corpus, config);
        let report: Report | null = null;
        if (found.kind === 'missing-document' && !alone)
          report = { message: 'document', ...span, values: { path: found.path } };
        if (found.kind === 'missing-section') {
          const { anchor, document: there } = found;
          const near = nearestAnchor(anchor, [...anchorsOf(there).keys()]);
          const hash = inline.targetSource ? document.text.indexOf('#', span.start) + 1 : 0;
          const fix =
            near !== null && hash > 0 && hash <= span.end
              ? { kind: 'suggested' as const, edits: [{ start: hash, end: span.end, text: near }] }
              : undefined;
          report = {
            message: near === null ? 'section' : 'nearly',
            ...span,
            values: { anchor, near: near ?? '', file: there.file },
            ...(fix && { fix }),
          };
        }
        if (!report) continue;
        seen.add(span.start);
        context.report({ ...report, section });
      }
    });
  },
};

/** The anchor that was probably meant: the same words in another form, or a few letters off. */
function nearestAnchor(anchor: string, known: readonly string[]): string | null {
  const bare = (text: string): string => slugOf(text).replace(/[-_\p{M}\u200c]/gu, '');
  const wanted = bare(anchor);
  const same = known.filter((one) => bare(one) === wanted);
  if (same.length === 1) return same[0]!;
  if (wanted.length < 4 || known.length > 500) return null;
  const limit = Math.max(1, Math.floor(wanted.length / 5));
  const near = known.filter(
    (one) => Math.abs(one.length - anchor.length) <= limit && editsBetween(one, anchor) <= limit,
  );
  return near.length === 1 ? near[0]! : null;
}
