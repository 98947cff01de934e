import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mark } from '../../src/report/marks.ts';
import { renderSection } from '../../src/report/render-section.ts';
import { makeDocument } from './sample.ts';

function render(markdown: string, words: string[] = []): string {
  const document = makeDocument('en', 'one', markdown);
  const marks = words.map((word, index): Mark => {
    const start = markdown.indexOf(word);
    return { start, end: start + word.length, number: index + 1, severity: 'error' };
  });
  return document.sections.map((section) => renderSection(document, section, marks)).join('');
}
const marked = (word: string, number = 1): string =>
  `<mark class="error" data-n="${number}">${word}</mark><sup class="n" dir="ltr">${number}</sup>`;

describe('renderSection', () => {
  it('renders headings without their id, lists, tables, emphasis, code and links', () => {
    expect(render('## Be *kind* {#be-kind}\n')).toBe('<h4 class="h2">Be <em>kind</em></h4>');
    expect(render('- a\n- **b**\n')).toBe('<ul><li><p>a</p></li><li><p><strong>b</strong></p></li></ul>');
    expect(render('3. a\n')).toBe('<ol start="3"><li><p>a</p></li></ol>');
    expect(render('| a | b |\n| --- | --- |\n| 1 | 2 |\n')).toBe(
      '<table><thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
    );
    expect(render('use `a < b`')).toBe('<p>use <code dir="ltr">a &lt; b</code></p>');
    expect(render('[x](https://example.org/?a=1&b=2)')).toContain(
      '<a href="https://example.org/?a=1&amp;b=2" rel="noopener noreferrer">x</a>',
    );
  });

  it('links nowhere but http(s) and mailto', () => {
    for (const address of [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      '//example.org',
      'other.md#a',
    ]) {
      const html = render(`[x](<${address}>)`);
      expect(html).not.toContain('href');
      expect(html).toContain('<span class="link"');
    }
    expect(render('[x][r]\n\n[r]: javascript:alert(1)\n')).not.toContain('href');
    expect(render('<mailto:a@example.org>')).toContain('href="mailto:a@example.org"');
  });

  it('loads no image, but shows its description', () => {
    expect(render('![a <b>](https://example.org/x.png)')).toBe(
      '<p><span class="image"><span class="label">image:</span> a &lt;b&gt;</span></p>',
    );
  });

  it('says of a picture what it is told to', () => {
    const document = makeDocument('ur', 'one', '![](https://example.org/x.png)');
    const words = { image: 'تصویر', noDescription: 'کوئی تفصیل نہیں' };
    expect(renderSection(document, document.sections[0]!, [], words)).toBe(
      '<p><span class="image"><span class="label">تصویر:</span> (کوئی تفصیل نہیں)</span></p>',
    );
  });

  it('passes no raw HTML on: words stay as text, scripts and comments vanish', () => {
    expect(render('<div onclick="x()">some words</div>\n')).toBe('<span class="raw">some words</span>');
    expect(render('<script>alert(1)</script>\n')).toBe('');
    expect(render('<!-- note -->\n')).toBe('');
    expect(render('a <img src=x onerror=alert(1)> b')).toBe('<p>a  b</p>');
    expect(render('<style>p{}</style>\n')).toBe('');
  });

  it('keeps inline direction, and closes what stands open', () => {
    expect(render('a <span dir="ltr" onclick="x()">0800-1</span> b')).toBe(
      '<p>a <span dir="ltr">0800-1</span> b</p>',
    );
    expect(render('a <bdi lang="ur">b')).toBe('<p>a <bdi lang="ur">b</bdi></p>');
    expect(render('a</span> b')).toBe('<p>a b</p>');
  });

  it('marks the words of a finding and numbers them', () => {
    expect(render('under 18 years', ['18'])).toBe(`<p>under ${marked('18')} years</p>`);
    expect(render('use `code` here', ['code'])).toContain(marked('code'));
    expect(render('## Title {#id}', ['Title'])).toBe(`<h4 class="h2">${marked('Title')}</h4>`);
  });

  it('marks across inline markup, with one number at the end', () => {
    const html = render('one **two** three', ['one **two**']);
    expect(html).toBe(
      `<p><mark class="error" data-n="1">one </mark><strong>${marked('two')}</strong> three</p>`,
    );
  });

  it('numbers a mark that takes in the id, which is not shown', () => {
    expect(render('## Title {#id}', ['## Title {#id}'])).toBe(`<h4 class="h2">${marked('Title')}</h4>`);
  });

  it('marks overlapping findings', () => {
    expect(render('one two three', ['one two', 'two three'])).toBe(
      '<p><mark class="error" data-n="1">one </mark><mark class="error" data-n="1 2">two</mark><sup class="n" dir="ltr">1</sup><mark class="error" data-n="2"> three</mark><sup class="n" dir="ltr">2</sup></p>',
    );
  });

  it('marks a whole stretch where the file is written in entities', () => {
    expect(render('a &amp; b', ['&amp;'])).toBe(`<p>${marked('a &amp; b')}</p>`);
  });

  it('marks a link whose address is at fault', () => {
    expect(render('see [here](https://example.org/x)', ['https://example.org/x'])).toContain(
      `>${marked('here')}</a>`,
    );
  });

  it('law: whatever is written, only the tags and attributes we write come out, and they nest', () => {
    const part = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '&',
      '`',
      '*',
      '[',
      ']',
      '(',
      ')',
      '!',
      '\n',
      '\n\n',
      '# ',
      '- ',
      '> ',
      '|',
      ' ',
      'a',
      '<b onx=1>',
      '<script>',
      '</script>',
      '<span dir="rtl">',
      '</span>',
      '<bdi>',
      'javascript:x',
      'https://a.b/c"d',
      '{#id}',
      'اردو',
      '<!--',
      '-->',
      '~~',
      '[^1]',
      '[^1]: ',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const html = render(parts.join(''));
        const open: string[] = [];
        for (const [tag, slash, name, attributes] of html.matchAll(
          /<(\/?)([a-z0-9]+)((?:\s[a-z-]+="[^"<>]*")*)>/g,
        )) {
          expect(ALLOWED.has(name!), tag).toBe(true);
          for (const [, key] of attributes!.matchAll(/\s([a-z-]+)=/g))
            expect(ATTRIBUTES.has(key!), tag).toBe(true);
          for (const [, address] of attributes!.matchAll(/href="([^"]*)"/g))
            expect(address).toMatch(/^(https?:\/\/|mailto:)/i);
          if (name === 'br' || name === 'hr') continue;
          if (slash) expect(open.pop()).toBe(name);
          else open.push(name!);
        }
        expect(open).toEqual([]);
        expect(html.replace(/<\/?[a-z0-9]+(?:\s[a-z-]+="[^"<>]*")*>/g, '')).not.toMatch(/[<>]/);
      }),
      { numRuns: 500 },
    );
  });
});

const ALLOWED = new Set(
  'h4 p ul ol li table thead tbody tr th td pre code strong em del a span sup mark blockquote div bdi br hr'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set('class start scope dir lang href rel title data-n'.split(' '));
