/** Suppressions: comments in a document that say which findings are meant to be there, and why. */
import type { Root } from 'mdast';
import { type Finding, sortFindings } from '../model/finding.ts';
import { nearNames } from '../model/near.ts';
import type { Span } from '../model/place.ts';
import { type RuleInfo, say } from '../model/rule.ts';
import type { Document, Section } from './document.ts';
import { placeOf, sectionAt } from './place.ts';

/** One `<!-- mizan-ignore RULE, RULE: reason -->`. */
export interface Suppression extends Span {
  /** Rules or families (`urdu/*`), as written. */
  rules: string[];
  reason: string;
  /** What it covers, in offsets of the document. */
  covers: Span;
  section: Section | null;
}

/** What is known about rules where suppressions are applied. */
export interface KnownRules {
  /** Every rule there is, of every room. */
  known: readonly string[];
  /** True for the rules that were run on this document just now: only those can leave a suppression unused. */
  ran: (rule: string) => boolean;
  /** True where the comments themselves are judged (a missing reason, an unknown rule); one room does it for all. */
  judge: boolean;
  /** Families whose rules are not in `known` here; names in them are taken on trust. */
  foreign?: readonly string[];
}

/** The words of the findings about suppressions themselves. */
export const suppressionRules: Record<'reason' | 'unknown' | 'unused', RuleInfo> = {
  reason: {
    name: 'markdown/suppression-reason',
    summary: 'A suppression says why.',
    detail:
      'A comment that silences a finding is read by the next person who edits the page, and that person has to know whether it still holds. Write the reason after a colon: `<!-- mizan-ignore urdu/latin-comma: as printed in the law -->`.',
    severity: 'error',
    fix: null,
    messages: {
      missing:
        'Unexpected suppression of {rules} without a reason, expected one after a colon: why is the finding right to stay?',
    },
    examples: [
      {
        locale: 'ur',
        wrong: '<!-- mizan-ignore urdu/latin-comma -->\n\nیہ, وہ\n',
        right: '<!-- mizan-ignore urdu/latin-comma: as printed in the law -->\n\nیہ, وہ\n',
      },
    ],
  },
  unknown: {
    name: 'markdown/suppression-rule',
    summary: 'A suppression names rules that exist.',
    detail:
      'A misspelt rule name silences nothing. Name the rule as the finding shows it, such as `urdu/latin-comma`, or a whole family, such as `urdu/*`; several are parted by commas.',
    severity: 'error',
    fix: null,
    messages: {
      unknown:
        'Unexpected rule “{rule}” in a suppression, expected the name of a rule as a finding shows it{near}.',
      none: 'Unexpected suppression without a rule, expected a name such as urdu/latin-comma after “mizan-ignore”.',
    },
    examples: [
      {
        locale: 'ur',
        wrong: '<!-- mizan-ignore urdu/latin-coma: as printed in the law -->\n\nیہ, وہ\n',
        right: '<!-- mizan-ignore urdu/latin-comma: as printed in the law -->\n\nیہ, وہ\n',
      },
      { locale: 'ur', wrong: '<!-- mizan-ignore -->\n\nیہ، وہ\n', right: 'یہ، وہ\n' },
    ],
  },
  unused: {
    name: 'markdown/suppression-unused',
    summary: 'A suppression silences something.',
    detail:
      'Nothing is found any more where this comment would silence it. Delete the comment, so that the next fault in this place is seen.',
    severity: 'warning',
    fix: null,
    messages: { unused: 'Unexpected suppression of {rule}: nothing here draws that finding. Delete it.' },
    examples: [
      {
        locale: 'ur',
        wrong: '<!-- mizan-ignore urdu/latin-comma: as printed in the law -->\n\nیہ، وہ\n',
        right: '<!-- mizan-ignore urdu/latin-comma: as printed in the law -->\n\nیہ, وہ\n',
      },
    ],
  },
};

const COMMENT = /<!--\s*mizan-ignore(-file)?(?![\w-])([\s\S]*?)-->/g;
const NAMES = /^\s*([\p{L}\w*/-]+(?:\s*,\s*[\p{L}\w*/-]+)*)/u;

/** Every suppression written in a document, with what it covers. */
export function readSuppressions(document: Document): Suppression[] {
  if (!document.text.includes('mizan-ignore')) return [];
  const found: Suppression[] = [];
  walk(document.tree, (span, next, home) => {
    COMMENT.lastIndex = 0;
    const raw = document.text.slice(span.start, span.end);
    for (let match = COMMENT.exec(raw); match; match = COMMENT.exec(raw)) {
      const start = span.start + match.index;
      const end = start + match[0].length;
      const names = NAMES.exec(match[2]!);
      const rest = match[2]!.slice(names?.[0].length ?? 0);
      found.push({
        start,
        end,
        rules: names ? names[1]!.split(',').map((name) => name.trim()) : [],
        reason: rest.replace(/^[\s:\u2013\u2014-]+/, '').trim(),
        covers: match[1] ? { start: 0, end: document.text.length } : coverage(document, next, home),
        section: sectionAt(document, start),
      });
    }
  });
  return found;
}

/**
 * The findings that remain after a document's suppressions, with what is wrong with the suppressions themselves.
 * Pure; findings of other files pass through untouched.
 */
export function applySuppressions(
  findings: readonly Finding[],
  document: Document,
  rules: KnownRules,
): Finding[] {
  const suppressions = readSuppressions(document);
  if (suppressions.length === 0) return [...findings];
  const used = new Set<string>();
  const lines = suppressions.map((one) => placeOf(document, one.covers));
  const kept = findings.filter((finding) => {
    if (finding.file !== document.file) return true;
    let silenced = false;
    suppressions.forEach((one, index) => {
      if (finding.line < lines[index]!.line || finding.line > lines[index]!.endLine) return;
      one.rules.forEach((rule, at) => {
        if (!means(rule, finding.rule)) return;
        used.add(`${index}.${at}`);
        silenced = true;
      });
    });
    return !silenced;
  });
  const own: Finding[] = [];
  suppressions.forEach((one, index) => {
    if (rules.judge) own.push(...judge(document, one, rules));
    one.rules.forEach((rule, at) => {
      const meant = rules.known.filter((name) => means(rule, name));
      if (meant.length === 0 || used.has(`${index}.${at}`) || !meant.every(rules.ran)) return;
      own.push(finding(document, one, suppressionRules.unused, 'unused', { rule }));
    });
  });
  return own.length === 0 ? kept : sortFindings([...kept, ...own]);
}

function judge(document: Document, one: Suppression, { known, foreign = [] }: KnownRules): Finding[] {
  if (one.rules.length === 0) return [finding(document, one, suppressionRules.unknown, 'none', {})];
  const found: Finding[] = [];
  if (one.reason === '') {
    found.push(finding(document, one, suppressionRules.reason, 'missing', { rules: one.rules.join(', ') }));
  }
  for (const rule of one.rules) {
    if (known.some((name) => means(rule, name)) || foreign.includes(rule.slice(0, rule.indexOf('/'))))
      continue;
    const near = nearNames(rule, known).join(', ');
    found.push(
      finding(document, one, suppressionRules.unknown, 'unknown', {
        rule,
        near: near ? ` (perhaps ${near})` : '',
      }),
    );
  }
  return found;
}

function means(selector: string, rule: string): boolean {
  return selector === rule || (selector.endsWith('/*') && rule.startsWith(selector.slice(0, -1)));
}

function finding(
  document: Document,
  one: Suppression,
  rule: RuleInfo,
  message: string,
  values: Record<string, string>,
): Finding {
  return {
    rule: rule.name,
    severity: rule.severity,
    message: say(rule.messages[message]!, values),
    locale: document.locale,
    ...placeOf(document, one),
    section: one.section?.id ?? null,
    document: document.path,
    related: [],
    fix: null,
  };
}

/** The next block, the section when that block is its heading, or the block the comment stands in. */
function coverage(document: Document, next: Span | null, home: Span | null): Span {
  if (home) return home;
  if (!next) return { start: document.text.length, end: document.text.length };
  const section = sectionAt(document, next.start);
  const heading = section?.heading;
  return section && heading && heading.start <= next.start && next.start < heading.end
    ? { start: section.start, end: section.end }
    : next;
}

type Visit = (span: Span, next: Span | null, home: Span | null) => void;

interface TreeNode {
  type: string;
  children?: TreeNode[];
  position?: { start: { offset?: number }; end: { offset?: number } };
}

/** Calls `visit` for every HTML node: block ones with the block that follows, inline ones with the block around them. */
function walk(tree: Root, visit: Visit): void {
  const stack: { node: TreeNode; home: TreeNode | null }[] = [{ node: tree as TreeNode, home: null }];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node, home } = top;
    const children = node.children ?? [];
    // Of many comments in a row each is about the same block.
    const nexts: (TreeNode | undefined)[] = [];
    for (let index = children.length - 1; index > 0; index--)
      nexts[index - 1] = isComment(children[index]!) ? nexts[index] : children[index];
    children.forEach((child, index) => {
      const next = nexts[index];
      if (child.type === 'html') {
        visit(spanOf(child), home || !next ? null : spanOf(next), home ? spanOf(home) : null);
      } else if (child.children) {
        const holdsText =
          child.type === 'paragraph' || child.type === 'heading' || child.type === 'tableCell';
        stack.push({ node: child, home: home ?? (holdsText ? child : null) });
      }
    });
  }
}

function isComment(node: TreeNode): boolean {
  return node.type === 'html' && /^\s*<!--/.test((node as { value?: string }).value ?? '');
}

function spanOf(node: TreeNode): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
