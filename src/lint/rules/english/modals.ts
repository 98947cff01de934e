/** The words of duty in English: must, must not, should and may, each with one meaning. */
import type { Block, Section } from '../../../document/document.ts';
import { sourceSpan } from '../../../document/projection.ts';
import { eachBlock, type Rule } from '../../rule.ts';

/** Somebody of whom "may not" says that it is forbidden, rather than that it may be otherwise. */
const FORBIDDEN =
  /\b(?:you|users?|people|persons?|creators?|accounts?|members?|minors?|teens?|children|adults?|advertisers?|businesses|anyone|customers?|participants?|contributors?|content|videos?|comments?|ads?|advertising)\s+(may not)\s+(?!be able\b|be aware\b|be suitable\b|be appropriate\b|be available\b|always\b|have\b|know\b|reali[sz]e\b|notice\b|want\b|need\b|agree\b|like\b|see\b|understand\b|yet\b|even\b|fully\b|immediately\b)/gi;
const SHALL = /(?<![\p{L}\uFFFC])(shall)(?:\s+(not))?(?![\p{L}])(?!\s+we\b)/giu;

interface Use {
  block: Block;
  section: Section;
  start: number;
  text: string;
  negated: boolean;
}

export const modalConsistency: Rule = {
  name: 'english/modal-consistency',
  summary: 'A duty is "must", a prohibition "must not", advice "should", permission "may".',
  detail:
    '"Shall" is read as a duty by some and as a promise by others, and "may not" as a prohibition or a mere possibility; translators guess. Where a document also says "must", use it throughout. A document that says only "shall" is told once.',
  severity: 'warning',
  fix: 'suggested',
  messages: {
    shall: 'Unexpected "{word}" beside "must", expected "{wanted}": one word for one duty',
    only: 'Unexpected "{word}" ({count} in this document), expected "{wanted}", which cannot be read as a promise',
    mayNot: 'Unexpected "may not" beside "must not", expected "must not": it can be read as "perhaps not"',
  },
  options: {
    shall: { default: true, means: 'whether "shall" is reported' },
    mayNot: { default: true, means: 'whether "may not" is reported beside "must not"' },
  },
  languages: ['en'],
  examples: [
    {
      wrong: 'You must be 13. You shall tell us your age.\n',
      right: 'You must be 13. You must tell us your age.\n',
    },
    {
      wrong: 'You must not lie. You may not post spam.\n',
      right: 'You must not lie. You must not post spam.\n',
    },
    { right: 'You must not lie. You may not be able to post.\n' },
  ],
  check(context) {
    const { document, options } = context;
    const source = document.text;
    const shall: Use[] = [];
    const mayNot: Use[] = [];
    if (/\bshall\b|\bmay\s+not\b/i.test(source))
      eachBlock(document, (block, section) => {
        if (block.kind === 'code' || block.kind === 'html' || block.kind === 'heading') return;
        for (const match of block.prose.matchAll(SHALL))
          shall.push({
            block,
            section,
            start: match.index,
            text: match[1]!,
            negated: match[2] !== undefined,
          });
        for (const match of block.prose.matchAll(FORBIDDEN))
          mayNot.push({
            block,
            section,
            start: match.index + match[0].toLowerCase().indexOf('may not'),
            text: 'may not',
            negated: true,
          });
      });
    if (options.shall !== false && shall.length > 0) {
      const mixed = /\bmust\b/i.test(source);
      for (const use of mixed ? shall : shall.slice(0, 1)) {
        const wanted = use.text === 'SHALL' ? 'MUST' : use.text[0] === 'S' ? 'Must' : 'must';
        const span = sourceSpan(use.block, use.start, use.start + use.text.length);
        context.report({
          message: mixed ? 'shall' : 'only',
          ...span,
          section: use.section,
          severity: mixed ? 'warning' : 'info',
          values: {
            word: use.negated ? `${use.text} not` : use.text,
            wanted: use.negated ? `${wanted} not` : wanted,
            count: shall.length,
          },
          fix: { kind: 'suggested', edits: [{ ...span, text: wanted }] },
        });
      }
    }
    if (options.mayNot !== false && /\bmust not\b/i.test(source))
      for (const use of mayNot) {
        const span = sourceSpan(use.block, use.start, use.start + use.text.length);
        context.report({
          message: 'mayNot',
          ...span,
          section: use.section,
          severity: 'info',
          fix: { kind: 'suggested', edits: [{ ...span, end: span.start + 3, text: 'must' }] },
        });
      }
  },
};
