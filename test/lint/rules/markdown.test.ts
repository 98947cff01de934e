import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/document/edits.ts';
import { markdownRules } from '../../../src/lint/rules/markdown.ts';
import { lintText, makeConfig } from '../support.ts';

function found(rule: string, text: string, locale = 'en') {
  return lintText(text, locale, makeConfig(), { rules: markdownRules, only: [`markdown/${rule}`] });
}

describe('rules of remark-lint', () => {
  it.each([
    [
      'no-emphasis-as-heading',
      '**We do not allow spam in any form whatever**\n\nWe remove it.\n'.replace('whatever**', 'whatever.**'),
    ],
    ['no-emphasis-as-heading', '**Not allowed**\n\nSpam.\n'],
    ['no-emphasis-as-heading', '**Note:**\n\nText.\n'],
    ['no-emphasis-as-heading', '**ہم اسپام کی اجازت نہیں دیتے۔**\n\nمتن۔\n'],
    ['no-undefined-references', 'He wrote [sic] and [a][b\\].\n'],
    ['no-undefined-references', '`[a][b]`\n'],
    ['no-multiple-toplevel-headings', '# A\n\n## B\n\n### C\n'],
    ['hard-break-spaces', 'a  \nb\\\nc\n'],
    ['no-heading-content-indent', '# A\n\n`#   b`\n\n    #   c\n'],
    ['final-newline', ''],
    ['table-pipes', 'a - b | c\n'],
    ['no-empty-url', '[a](b) and []\n'],
    ['no-tabs', '```\n\tcode\n```\n\n    \tmore\n\n`a\tb`\n'],
  ])('markdown/%s says nothing of %j', (rule, text) => expect(found(rule, text)).toEqual([]));

  it('stands at the right place after a byte order mark and Windows line endings', () => {
    const text = '\uFEFF# A\r\n\r\nSee [x][y].\r\n';
    expect(found('no-undefined-references', text)).toMatchObject([{ line: 3, column: 5, endColumn: 11 }]);
    const front = '\uFEFF---\ntitle: A\n---\n\nSee [x][y].\n';
    expect(found('no-undefined-references', front)).toMatchObject([{ line: 5, column: 5, endColumn: 11 }]);
  });

  it('says one word about a line of tabs', () => {
    expect(found('no-tabs', 'a\tb\tc\nd\te\n')).toMatchObject([
      { line: 1, column: 2 },
      { line: 2, column: 2 },
    ]);
  });

  it('counts the spaces of a heading', () => {
    const [one] = found('no-heading-content-indent', '##    Title   ##\n');
    expect(one!.message).toContain('4 spaces');
  });
});

describe('flaws', () => {
  it('reports a mark before syntax outside Urdu, whose own rule does', () => {
    expect(found('mark-before-syntax', '\u200F# A\n', 'ar')).toHaveLength(1);
    expect(found('mark-before-syntax', '\u200F# A\n', 'ur')).toEqual([]);
  });

  it('makes line endings what most are', () => {
    for (const [text, wanted] of [
      ['a\r\nb\nc\n', 'a\nb\nc\n'],
      ['a\r\nb\r\nc\n', 'a\r\nb\r\nc\r\n'],
    ] as const) {
      const [one] = found('mixed-line-endings', text);
      expect(applyEdits(text, one!.edits!)).toBe(wanted);
    }
  });

  it('names the second block of front matter and where it stands', () => {
    expect(found('second-front-matter', '---\ntitle: A\n---\n\n---\nlang: ur\n---\n\n# A\n')).toMatchObject([
      { line: 5 },
    ]);
  });
});

describe('markdown/stop-in-url', () => {
  it.each([
    'https://ur.wikipedia.org/wiki/%D8%A7%D8%8C_%D8%A8 دیکھیں۔\n',
    '[الف](https://ur.wikipedia.org/wiki/الف،_ب) ہے۔\n',
    '[مدد](https://example.com/help)۔\n',
    '<https://example.com/help>۔\n',
    '`https://example.com۔`\n',
    '[الف](#عنوان۔)\n',
  ])('says nothing of %j', (text) => expect(found('stop-in-url', text, 'ur')).toEqual([]));

  it.each([
    ['[مدد](https://example.com/help%DB%94)\n', '[مدد](https://example.com/help)\n'],
    ['[مدد](https://github۔com)\n', '[مدد](https://github.com)\n'],
    ['[م][r]\n\n[r]: https://example.com/a۔\n', '[م][r]\n\n[r]: https://example.com/a\n'],
    ['https://example.com/a۔ہمارا متن\n', 'https://example.com/a۔ ہمارا متن\n'],
  ])('mends %j', (text, wanted) => {
    const [one, ...rest] = found('stop-in-url', text, 'ur');
    expect(rest).toEqual([]);
    expect(applyEdits(text, one!.edits!)).toBe(wanted);
  });
});

describe('markdown/html', () => {
  it.each([
    '<!-- <script> -->\n',
    '`<iframe>`\n',
    '```\n<script>\n```\n',
    '\\<script>\n',
    '<span dir="ltr">1</span>\n',
    '<a href="https://x.org">x</a>\n',
  ])('says nothing of %j', (text) => expect(found('html', text)).toEqual([]));

  it.each([
    'a <iframe src="x"> b\n',
    '<p onclick="x()">a</p>\n',
    '[x](y) <a href="javascript:x()">z</a>\n',
    '<style>\np {}\n</style>\n',
  ])('finds %j', (text) => expect(found('html', text)).toMatchObject([{ severity: 'error' }]));
});

describe('markdown/setext-heading', () => {
  it('offers no fix for a heading of several lines', () => {
    expect(found('setext-heading', 'One\ntwo\n===\n')).toMatchObject([{ fix: null }]);
  });

  it('knows a paragraph that became a heading by accident', () => {
    expect(found('setext-heading', 'ہم اسپام ہٹا دیتے ہیں۔\n---\n', 'ur')).toMatchObject([
      { severity: 'warning' },
    ]);
  });
});
