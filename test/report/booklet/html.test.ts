import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Booklet, BookletPart } from '../../../src/consult/booklet.ts';
import { renderBookletHtml } from '../../../src/report/booklet/html.ts';
import { exampleBooklet } from '../../support/booklets.ts';

const render = (booklet: Booklet): string => renderBookletHtml(booklet, { fonts: [] });
const plain = render(exampleBooklet());
const withParts = (parts: BookletPart[], more: Partial<Booklet> = {}): Booklet => {
  const booklet = exampleBooklet(['en']);
  return { ...booklet, ...more, volumes: [{ ...booklet.volumes[0]!, parts }] };
};

describe('renderBookletHtml', () => {
  it('gives the same bytes for the same booklet', () => {
    expect(render(exampleBooklet())).toBe(plain);
  });

  it('allows exactly its own style and script, and loads nothing', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(plain)![1]!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    for (const tag of ['style', 'script']) {
      const [, body] = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(plain)!;
      expect(policy).toContain(`${tag}-src 'sha256-${createHash('sha256').update(body!).digest('base64')}'`);
    }
    expect(plain.replace(/<script[\s\S]*/, '')).not.toMatch(/<[^>]*\s(?:src|srcset|style|on[a-z]+)=/);
    expect(plain).not.toMatch(/<(?:link|img|iframe|form|object)\b/);
  });

  it('holds both languages, each in its direction, in headings without gaps', () => {
    expect(plain).toMatch(/^<!doctype html>\n<html lang="en" dir="ltr">/);
    expect(plain).toContain('lang="ur" dir="rtl" data-locale="ur"');
    for (const volume of plain.split('<article').slice(1)) {
      const levels = [...volume.matchAll(/<h(\d)\b/g)].map(([, level]) => Number(level));
      expect(levels[0]).toBe(1);
      levels.forEach((level, index) => {
        if (index > 0) expect(level).toBeLessThanOrEqual(levels[index - 1]! + 1);
      });
    }
  });

  it('has every id once, and every link and label leads to one', () => {
    const ids = [...plain.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id!);
    expect(new Set(ids).size).toBe(ids.length);
    const known = new Set(ids);
    const asked = [
      ...plain.matchAll(/\s(?:href="#|for="|aria-labelledby="|aria-describedby=")([^"]*)"/g),
    ].map(([, id]) => id!);
    expect(asked.length).toBeGreaterThan(20);
    expect(asked.filter((id) => !known.has(id))).toEqual([]);
  });

  it('hangs the same answers on the same codes in every language', () => {
    const codes = plain
      .split('<article')
      .slice(1)
      .map((volume) => [...volume.matchAll(/data-(?:field|section)="([^"]*)"/g)].map(([, code]) => code));
    expect(codes[0]!.length).toBeGreaterThan(8);
    expect(codes[1]).toEqual(codes[0]);
  });

  it('puts the manifest in as data that reads back', () => {
    const [, json] = /<script type="application\/json" id="mizan-packet">(.*?)<\/script>/s.exec(plain)!;
    expect(JSON.parse(json!)).toEqual(exampleBooklet().manifest);
  });

  it('is only for reading where there is nothing to answer', () => {
    const html = render({ ...exampleBooklet(), manifest: null });
    expect(html).not.toContain('id="mizan-packet"');
    expect(html).not.toContain('data-do="save"');
    expect(html).not.toContain('localStorage.getItem(DRAFT');
    expect(html).not.toContain('class="talk');
  });

  it('keeps the order of numbers and names among Urdu words', () => {
    expect(plain).toContain('<bdi dir="ltr" class="short">042-3579 1246</bdi>');
    expect(plain).toContain('<bdi dir="ltr" class="short">2023-03-10</bdi>');
  });

  it('sets a sentence of another language among facts as that language is, and an id where its column begins', () => {
    const booklet = exampleBooklet(['ur']);
    const value = (text: string) => ({ text, link: null, lang: 'en' });
    const rows = [
      { label: 'جواب', value: value('We kept the rule, and say why below.') },
      { label: 'حصہ', value: value('meeting-strangers') },
    ];
    const html = render({
      ...booklet,
      volumes: [{ ...booklet.volumes[0]!, parts: [{ type: 'facts', rows }] }],
    });
    expect(html).toContain('<dd lang="en" dir="ltr">We kept the rule, and say why below.</dd>');
    expect(html).toContain('<dd><bdi lang="en" dir="ltr">meeting-strangers</bdi></dd>');
  });

  it('keeps a bracket with the name it belongs to, and leaves it to Urdu words where it is theirs', () => {
    const booklet = exampleBooklet(['ur']);
    const say = (text: string): string =>
      /<p class="t plain">(.*?)<\/p>/s.exec(
        render({
          ...booklet,
          volumes: [{ ...booklet.volumes[0]!, parts: [{ type: 'text', tone: 'plain', text }] }],
        }),
      )![1]!;
    expect(say('برائے Harbour Bell (fictional)')).toMatch(/<bdi [^>]*>Harbour Bell \(fictional\)<\/bdi>$/);
    expect(say('نابالغ LIVE (18 سال سے کم)')).toMatch(/<bdi [^>]*>LIVE<\/bdi> \(18 سال سے کم\)$/);
    expect(say('(FYF) کے لیے')).toMatch(/^\(<bdi [^>]*>FYF<\/bdi>\) کے لیے$/);
  });

  it('sets a cell that is all in another language as that language is', () => {
    const table: BookletPart = {
      type: 'table',
      caption: null,
      head: ['You said'],
      widths: [1],
      rows: [[{ text: 'ہم نے پڑھا', link: null, lang: 'ur' }]],
    };
    expect(render(withParts([table]))).toContain('<td lang="ur" dir="rtl">ہم نے پڑھا</td>');
  });

  it('leaves headings out of the contents that ask for it', () => {
    const heading = (text: string, unlisted: boolean): BookletPart => ({
      type: 'heading',
      level: 1,
      id: unlisted ? 'b' : 'a',
      text,
      unlisted,
    });
    const html = render(withParts([heading('A topic', false), heading('To talk about', true)]));
    const contents = /<nav class="contents"[\s\S]*?<\/nav>/.exec(html)![0];
    expect(contents).toContain('A topic');
    expect(contents).not.toContain('To talk about');
  });

  it('speaks the language of the volume in its redlines', () => {
    const urdu = plain.slice(plain.indexOf('id="ur-volume"'), plain.indexOf('<script type'));
    expect(urdu).toContain('[حذف: ');
    expect(urdu).not.toMatch(/\[(?:inserted|deleted): |blocks? unchanged|only markup/);
  });

  it('cannot be broken out of, wherever words come from', () => {
    const evil = '</script></style>"\'><script>alert(1)</script><img src=x onerror=alert(1)>\u202E{evil}';
    const hidden = {
      key: evil,
      section: evil,
      document: evil,
      title: evil,
      permalink: 'javascript:alert(1)',
    };
    const base = exampleBooklet();
    const spoil = <T>(value: T): T =>
      (typeof value === 'string'
        ? evil
        : Array.isArray(value)
          ? value.map(spoil)
          : value && typeof value === 'object'
            ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, spoil(one)]))
            : value) as T;
    const volumes = base.volumes.map((volume) => ({
      ...volume,
      languageName: evil,
      title: evil,
      subtitle: evil,
      marks: [evil],
      words: spoil(volume.words),
      parts: volume.parts.map((part): BookletPart => {
        if (part.type === 'section' || part.type === 'redline') return { ...part, anchor: hidden };
        if (part.type === 'markdown' || part.type === 'page-break') return part;
        if (part.type === 'answer')
          return { ...part, field: { ...spoil(part.field), kind: part.field.kind } };
        return { ...spoil(part), type: part.type, ...('tone' in part && { tone: part.tone }) } as BookletPart;
      }),
    }));
    const html = render({
      ...base,
      title: evil,
      name: evil,
      running: { en: `"}*{display:none}</style>${evil}`, ur: evil },
      volumes,
      manifest: { ...spoil(base.manifest!), schema: 'mizan/packet/1' },
    });
    expect(html.match(/<script\b/g)).toHaveLength(3);
    expect(html.match(/<\/script/g)).toHaveLength(3);
    expect(html.match(/<style\b/g)).toHaveLength(1);
    expect(html.match(/<\/style/g)).toHaveLength(1);
    expect(html).not.toMatch(/<img\b|href="javascript:/i);
    expect(html).not.toMatch(/[\u202A-\u202E]/);
  });

  it('lets no text of a part write markup (law)', () => {
    const bits = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '&',
      '</p>',
      '<b>',
      'a',
      ' ',
      '18',
      'متن',
      '\u2067',
      '-',
      '(',
    );
    const booklets = { en: exampleBooklet(['en']), ur: exampleBooklet(['ur']) };
    fc.assert(
      fc.property(
        fc.array(bits, { maxLength: 12 }),
        fc.constantFrom('en' as const, 'ur' as const),
        (pieces, locale) => {
          const text = pieces.join('');
          const booklet = booklets[locale];
          const html = render({
            ...booklet,
            volumes: [{ ...booklet.volumes[0]!, parts: [{ type: 'text', tone: 'plain', text }] }],
          });
          const inside = /<p class="t plain">(.*?)<\/p>/s.exec(html)![1]!;
          expect(inside.replace(/<\/?bdi[^<>]*>/g, '')).not.toMatch(/[<>]/);
          const shown = inside
            .replace(/<[^>]*>/g, '')
            .replace(/&lt;/g, '<')
            .replace(/&gt;/g, '>')
            .replace(/&quot;/g, '"')
            .replace(/&#39;/g, "'")
            .replace(/&amp;/g, '&');
          const drop = (words: string): string => words.replace(/[\u2066-\u2069]/g, '');
          expect(drop(shown)).toBe(drop(text));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('leaves out addresses that may not be followed, and keeps their words', () => {
    const html = render(
      withParts([
        {
          type: 'list',
          ordered: false,
          items: [
            { text: 'script', link: 'javascript:alert(1)' },
            { text: 'nowhere', link: '#nowhere' },
            { text: 'away', link: 'https://guidelines.example/' },
          ],
        },
      ]),
    );
    expect(html).toContain('<li>script</li><li>nowhere</li>');
    expect(html).toContain('<a href="https://guidelines.example/" rel="noopener noreferrer">away</a>');
  });

  it('shows a section twice where asked, with one anchor and one place for comments', () => {
    const part = exampleBooklet(['en']).volumes[0]!.parts.find(({ type }) => type === 'section')!;
    const html = render(withParts([part, part]));
    expect(html.match(/<section class="card/g)).toHaveLength(2);
    expect(html.match(/class="talk/g)).toHaveLength(1);
  });

  it('draws bars without a share of nothing', () => {
    const bars = (value: number): string =>
      render(withParts([{ type: 'bars', caption: 'c', rows: [{ label: 'l', value, said: 's' }] }]));
    expect(bars(0)).toContain('<rect width="0.00"');
    expect(bars(Number.NaN)).toContain('<rect width="0.00"');
    expect(bars(7)).toContain('<rect width="100.00"');
  });
});
