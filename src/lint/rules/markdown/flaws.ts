/** What is wrong with a file as a file: byte order marks, line endings, front matter, invisible marks, unclosed elements. */
import type { Document, Flaw } from '../../../document/document.ts';
import type { Edit } from '../../../model/finding.ts';
import type { RuleInfo } from '../../../model/rule.ts';
import type { Report, Rule, RuleContext } from '../../rule.ts';

type Read = (flaw: Flaw, context: RuleContext) => Partial<Report> | null;

/** A rule that reports one kind of flaw the parser met. */
function flawRule(kind: Flaw['kind'], info: RuleInfo, read: Read = () => ({})): Rule {
  return {
    ...info,
    languages: 'any',
    check(context) {
      for (const flaw of context.document.flaws) {
        if (flaw.kind !== kind) continue;
        const report = read(flaw, context);
        if (report) context.report({ message: 'found', start: flaw.start, end: flaw.end, ...report });
      }
    },
  };
}

const remove = (kind: 'safe' | 'suggested', { start, end }: Flaw): Partial<Report> => ({
  fix: { kind, edits: [{ start, end, text: '' }] },
});

export const byteOrderMark: Rule = flawRule(
  'byte-order-mark',
  {
    name: 'markdown/byte-order-mark',
    summary: 'A file does not begin with a byte order mark.',
    detail:
      'The invisible mark that some editors put at the start of a file hides the front matter or the title from many tools. Save the file as "UTF-8", not "UTF-8 with BOM".',
    severity: 'warning',
    fix: 'safe',
    messages: { found: 'Unexpected byte order mark at the start of the file, expected the text itself' },
    examples: [{ wrong: '\uFEFF# Title\n', right: '# Title\n' }],
  },
  (flaw) => remove('safe', flaw),
);

export const crlf: Rule = flawRule('crlf', {
  name: 'markdown/crlf',
  summary: 'Lines end as they do in git: with a line feed alone.',
  detail:
    'Every line ends in the two characters of Windows. Nothing is shown differently, but a file that changes from one form to the other looks changed in every line. Let git keep one form: a line `* text=auto` in `.gitattributes`.',
  severity: 'info',
  fix: null,
  messages: { found: 'Unexpected Windows line endings in the whole file, expected line feeds' },
  examples: [{ wrong: '# Title\r\n\r\nText.\r\n', right: '# Title\n\nText.\n' }],
});

export const mixedLineEndings: Rule = flawRule(
  'mixed-line-endings',
  {
    name: 'markdown/mixed-line-endings',
    summary: 'All lines of a file end alike.',
    detail:
      'Some lines end as on Windows and some do not, which happens when text is pasted from elsewhere. The fix gives every line the ending most lines have.',
    severity: 'warning',
    fix: 'safe',
    messages: { found: 'Unexpected mixture of line endings, expected {expected} everywhere' },
    examples: [{ wrong: '# Title\r\n\nText.\n', right: '# Title\n\nText.\n' }],
  },
  (_flaw, { document }) => {
    const edits = evenLineEndings(document);
    const unix = edits.ending === '\n';
    return {
      values: { expected: unix ? 'line feeds' : 'Windows line endings' },
      fix: { kind: 'safe', edits: edits.list },
    };
  },
);

function evenLineEndings({ text }: Document): { ending: string; list: Edit[] } {
  const endings = [...text.matchAll(/\r\n|\n|\r/g)];
  const windows = endings.filter(([found]) => found === '\r\n').length;
  const ending = windows * 2 > endings.length ? '\r\n' : '\n';
  const list = endings
    .filter(([found]) => found !== ending)
    .map(({ index, 0: found }) => ({ start: index, end: index + found.length, text: ending }));
  return { ending, list };
}

export const secondFrontMatter: Rule = flawRule(
  'second-front-matter',
  {
    name: 'markdown/second-front-matter',
    summary: 'A document has one block of front matter.',
    detail:
      'Only the block at the very top is read as settings. A second one is printed to the reader as a line and a heading. Move what it says into the first block and delete it.',
    severity: 'error',
    fix: null,
    messages: {
      found:
        'Unexpected second front matter (`{text}`), expected its lines in the block at the top of the file',
    },
    examples: [
      {
        wrong: '---\ntitle: Spam\n---\n\n---\nlang: en\n---\n\nText.\n',
        right: '---\ntitle: Spam\nlang: en\n---\n\nText.\n',
      },
    ],
  },
  ({ detail }) => ({ values: { text: detail } }),
);

export const unclosedFrontMatter: Rule = flawRule('unclosed-front-matter', {
  name: 'markdown/unclosed-front-matter',
  summary: 'Front matter ends with a line of three hyphens.',
  detail:
    'The block of settings at the top is opened with `---` and never closed, so its lines are printed as text.',
  severity: 'error',
  fix: null,
  messages: { found: 'Unexpected front matter without an end, expected a line `---` after its last line' },
  examples: [{ wrong: '---\ntitle: Spam\n\n# Spam\n', right: '---\ntitle: Spam\n---\n\n# Spam\n' }],
});

export const frontMatterSyntax: Rule = flawRule(
  'front-matter-syntax',
  {
    name: 'markdown/front-matter-syntax',
    summary: 'Front matter can be read.',
    detail:
      'The settings at the top are lines of the form `key: value`. Put a value that holds a colon, a quotation mark or a number sign in quotation marks.',
    severity: 'error',
    fix: null,
    messages: {
      found: 'Unexpected front matter that cannot be read ({detail}), expected lines such as `title: Spam`',
    },
    examples: [{ wrong: '---\ntitle: "Spam\n---\n\nText.\n', right: '---\ntitle: "Spam"\n---\n\nText.\n' }],
  },
  ({ detail }) => ({ values: { detail } }),
);

/** Languages whose own rules speak of marks before syntax. */
const ownRule = new Set(['ur']);

export const markBeforeSyntax: Rule = flawRule(
  'mark-before-syntax',
  {
    name: 'markdown/mark-before-syntax',
    summary: 'Nothing invisible stands before a number sign, a list marker or a quote.',
    detail:
      'An invisible direction mark at the start of a line turns the heading, list item or quote into an ordinary paragraph. Delete it.',
    severity: 'error',
    fix: 'safe',
    messages: {
      found:
        'Unexpected invisible character ({code}) before the start of a heading, list or quote, expected the line to begin with `{next}`',
    },
    examples: [{ locale: 'en', wrong: '\u200F# Title\n', right: '# Title\n' }],
  },
  (flaw, { document, language }) => {
    if (ownRule.has(language.tag)) return null;
    const code = `U+${document.text.charCodeAt(flaw.start).toString(16).toUpperCase().padStart(4, '0')}`;
    const next = /^[ \t]*(\S+)/.exec(document.text.slice(flaw.end, flaw.end + 40))?.[1] ?? '#';
    return { values: { code, next }, ...remove('safe', flaw) };
  },
);

export const unclosedWrapper: Rule = flawRule('unclosed-wrapper', {
  name: 'markdown/unclosed-wrapper',
  summary: 'A `<div>` around the text is closed.',
  detail:
    'The element that sets the direction of the page is opened and never closed, so it also takes in what the site puts after the text. Add `</div>` after an empty line at the end.',
  severity: 'warning',
  fix: null,
  messages: { found: 'Unexpected `<div>` without an end, expected `</div>` after the text' },
  examples: [{ wrong: '<div dir="ltr">\n\n# Title\n', right: '<div dir="ltr">\n\n# Title\n\n</div>\n' }],
});

export const markdownInHtml: Rule = flawRule(
  'markdown-in-html',
  {
    name: 'markdown/markdown-in-html',
    summary: 'An empty line parts an HTML element from the Markdown inside it.',
    detail:
      'Without the empty line the headings and lists after `<div>` are part of the HTML and are printed with their number signs and hyphens.',
    severity: 'error',
    fix: 'suggested',
    messages: {
      found: 'Unexpected Markdown straight after an HTML element, expected an empty line between them',
    },
    examples: [
      { wrong: '<div dir="ltr">\n# Title\n\n</div>\n', right: '<div dir="ltr">\n\n# Title\n\n</div>\n' },
    ],
  },
  ({ end }) => ({ fix: { kind: 'suggested', edits: [{ start: end, end, text: '\n' }] } }),
);

export const nullCharacter: Rule = flawRule(
  'null-character',
  {
    name: 'markdown/null-character',
    summary: 'No null characters.',
    detail:
      'A null character shows that the file was damaged or is no text. Look at the line, and delete the character if the words are whole.',
    severity: 'error',
    fix: 'suggested',
    messages: { found: 'Unexpected null character, expected text: the file may be damaged here' },
    examples: [{ wrong: 'A rule\0.\n', right: 'A rule.\n' }],
  },
  (flaw) => remove('suggested', flaw),
);
