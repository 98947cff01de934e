import fc from 'fast-check';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import type { WordOp } from '../../../src/compare/change.ts';
import { renderDiffMarkdown } from '../../../src/report/diff/markdown.ts';
import { wordsMarkdown } from '../../../src/report/diff/markdown-redline.ts';
import { viewDiff } from '../../../src/report/diff/view.ts';
import { codeMarkdown, escapeMarkdown } from '../../../src/report/markdown-text.ts';
import { makeChange, makeDocuments, makeEmptyView, makeInput, makeView, sectionOf } from './sample.ts';

const parse = (markdown: string) => unified().use(remarkParse).use(remarkGfm).parse(markdown);
const shown = (markdown: string): string => textOf(parse(markdown)).replaceAll('\u200B', '');
const markdown = renderDiffMarkdown(makeView());

describe('renderDiffMarkdown', () => {
  it('begins with the summary and folds the rest by topic', () => {
    expect(markdown).toMatch(/^# Community guidelines: 2022-10-01 → worktree\n/);
    expect(markdown).toContain('**1 rule added, 1 age changed**');
    expect(markdown).toContain(
      '<summary><strong>Hate</strong> (hate): 4 sections changed, 4 in substance</summary>',
    );
    expect(markdown.indexOf('“tribe” added')).toBeLessThan(markdown.indexOf('<details>'));
    expect(markdown.match(/<details>/g)).toHaveLength(markdown.match(/<\/details>/g)!.length);
  });

  it('strikes what went and sets what came in bold, in lists as in paragraphs', () => {
    expect(markdown).toContain('and ~~do not~~**never** wait.');
    expect(markdown).toContain('\n- Slurs about race **or tribe**\n');
  });

  it('shows HTML of the guidelines as text', () => {
    expect(markdown).not.toContain('<b>');
    expect(markdown).toContain('We do not allow this & that.');
  });

  it('sets Urdu right to left', () => {
    expect(markdown).toMatch(/<div dir="rtl">\n\n[^\n]*~~16~~\*\*18\*\*[^\n]*\n\n<\/div>/);
  });

  it('says so when nothing changed', () => {
    expect(renderDiffMarkdown(makeEmptyView())).toContain('Nothing changed.');
  });

  it('stays within a pull request, leaves out what matters least, and says so', () => {
    const words = (seed: number, rank: string) =>
      Array.from({ length: 300 }, (_, index) => `${rank}${seed}x${index}`).join(' ');
    const text = (rank: string) =>
      Array.from({ length: 60 }, (_, index) => `# S${index} {#s${index}}\n\n${words(index, rank)}\n`).join(
        '\n',
      );
    const both = makeDocuments({ en: '# None {#none}\n' }, { en: text('w') });
    const changes = Array.from({ length: 60 }, (_, index) =>
      makeChange('en', null, sectionOf(both.to['en']!, `s${index}`), {
        weight: index === 59 ? 'substantive' : 'editorial',
      }),
    );
    const long = renderDiffMarkdown(viewDiff(makeInput(both, { changes, parity: [] })));
    expect(long.length).toBeLessThanOrEqual(65_000);
    expect(long.length).toBeGreaterThan(50_000);
    expect(long).toContain('mizan diff 2022-10-01 worktree --format html');
    expect(long).toContain('w59x299');
    expect(long).toContain('| S58 |');
  });

  it('stays within it even for thousands of sections', () => {
    const both = makeDocuments(
      { en: '# None {#none}\n' },
      { en: Array.from({ length: 3000 }, (_, index) => `# Section ${index} {#s${index}}\n`).join('\n') },
    );
    const changes = both.to['en']!.sections.slice(1).map((section) => makeChange('en', null, section));
    expect(renderDiffMarkdown(viewDiff(makeInput(both, { changes, parity: [] }))).length).toBeLessThanOrEqual(
      65_000,
    );
  });
});

describe('escapeMarkdown', () => {
  it.each([
    '1. not a list',
    '- not an item',
    '# no heading',
    '*no* _emphasis_ ~~here~~',
    '<script>alert(1)</script>',
    '[a](b) ![c](d)',
    'a | b',
    '&amp; &lt;',
    '`code`',
    'snake_case_name',
    '\\*',
    '@someone and #12',
  ])('%s shows as it is', (text) => {
    const tree = parse(escapeMarkdown(text));
    expect(textOf(tree).replaceAll('\u200B', '')).toBe(text);
    expect(tree.children.map(({ type }) => type)).toEqual(['paragraph']);
  });

  it('lets no mention through', () => {
    expect(escapeMarkdown('ask @octocat about #12')).toBe('ask @&#8203;octocat about #&#8203;12');
  });

  it('shows any line as it is', () => {
    const part = fc.constantFrom(
      'a',
      '*',
      '_',
      '`',
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '#',
      '-',
      '+',
      '1.',
      '~~',
      '|',
      '\\',
      '&lt;',
      '$',
      'ہم',
      '!',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const line = `x ${parts.join('')}`.replace(/\s+/g, ' ').trim();
        expect(shown(escapeMarkdown(line))).toBe(line);
      }),
    );
  });
});

describe('wordsMarkdown', () => {
  it('marks words beside punctuation and letters so that Markdown sees them', () => {
    const markdown = wordsMarkdown([
      ['=', 'a'],
      ['-', ', "b"'],
      ['+', '*c*'],
      ['=', 'd'],
    ]);
    expect(shown(markdown)).toContain('a');
    const [paragraph] = parse(markdown).children;
    expect(JSON.stringify(paragraph)).toMatch(/"delete"|<del>/);
    expect(JSON.stringify(paragraph)).toMatch(/"strong"|<strong>/);
  });

  it('shows every word, whatever stands around it', () => {
    const op = fc.constantFrom<WordOp>('=', '+', '-');
    const text = fc
      .array(fc.constantFrom('word', ',', '"', '(', ')', '*', ' ', '.', 'نہیں', '13'), {
        minLength: 1,
        maxLength: 4,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(fc.tuple(op, text), { maxLength: 6 }), (words) => {
        const seen = (said: string): string => said.replace(/\s+/g, '');
        const html = JSON.stringify(parse(wordsMarkdown(words)));
        expect(seen(shown(wordsMarkdown(words)).replace(/<\/?(?:del|strong)>/g, ''))).toBe(
          seen(words.map(([, part]) => part).join('')),
        );
        expect(html).not.toContain('"list"');
      }),
    );
  });
});

describe('codeMarkdown', () => {
  it('takes more ticks than the text has', () => {
    expect(codeMarkdown('a ` b')).toBe('``a ` b``');
    expect(codeMarkdown('plain')).toBe('`plain`');
  });
});
