import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseEdits, fixDocument } from '../../src/lint/fix.ts';
import type { Finding } from '../../src/model/finding.ts';
import { makeDocument } from '../support/documents.ts';
import { lintText, makeConfig } from './support.ts';

const ONLY = { only: ['urdu/*'] };

function relint(text: string) {
  return {
    document: makeDocument(text, { locale: 'ur' }),
    findings: lintText(text, 'ur', makeConfig(), ONLY),
  };
}

function fix(text: string, suggested = false): string {
  const { document, findings } = relint(text);
  return fixDocument(document, findings, { suggested, again: relint });
}

const FRONT = '---\nlang: ur\ndir: rtl\n---\n\n';

describe('fixDocument', () => {
  it('mends letters, spelling, spaces and marks together', () => {
    const wrong = `${FRONT}ہم  كسی كو ھراساں كرنے كی اجازت نہ\u064Aں د\u064Aتے . پھر بھی 18سال کے لئے, ہے.\n`;
    expect(fix(wrong)).toBe(`${FRONT}ہم کسی کو ہراساں کرنے کی اجازت نہیں دیتے۔ پھر بھی 18 سال کے لیے، ہے۔\n`);
  });

  it('composes before it changes letters, so that no ئ is broken', () => {
    expect(fix(`${FRONT}کو\u064A\u0654\u064A ہے۔\n`)).toBe(`${FRONT}کوئی ہے۔\n`);
  });

  it('makes one round without a way to lint again', () => {
    const { document, findings } = relint(`${FRONT}یہ ,وہ ہے۔\n`);
    expect(fixDocument(document, findings)).toBe(`${FRONT}یہ،وہ ہے۔\n`);
  });

  it('makes suggested fixes only when asked to', () => {
    const text = `${FRONT}یہ کےبارے میں ہے۔\n`;
    expect(fix(text)).toBe(text);
    expect(fix(text, true)).toBe(`${FRONT}یہ کے بارے میں ہے۔\n`);
  });

  it('leaves ids, URLs, code, attributes and front matter keys alone', () => {
    const text = `${FRONT}# كے {#ke-2}\n\n[كے](https://example.org/كے,%20x "كے") \`كے, ہے.\` <span dir="ltr" title="كے">a</span>\n\n\`\`\`\nكے, ہے.\n\`\`\`\n`;
    const done = fix(text);
    expect(done).toBe(text.replace('# كے', '# کے').replace('[كے]', '[کے]'));
  });

  it('keeps line endings and the byte order mark', () => {
    const text = `\uFEFF---\r\nlang: ur\r\ndir: rtl\r\n---\r\n\r\nیہ, وہ.\r\n\r\n- كے\r\n`;
    expect(fix(text)).toBe(text.replace(', ', '، ').replace('.\r', '۔\r').replace('كے', 'کے'));
  });

  it('adds front matter with the line endings of the file, after its byte order mark', () => {
    expect(fix('\uFEFF# عنوان\r\n')).toBe('\uFEFF---\r\nlang: ur\r\ndir: rtl\r\n---\r\n\r\n# عنوان\r\n');
  });

  it('mends around emphasis without breaking it', () => {
    expect(fix(`${FRONT}یہ **منع** , ہے۔\n`)).toBe(`${FRONT}یہ **منع**، ہے۔\n`);
    expect(fix(`${FRONT}عمر **18**سال ہے۔\n`)).toBe(`${FRONT}عمر **18** سال ہے۔\n`);
    expect(fix(`${FRONT}**یہ منع ہے.**پھر\n`)).toBe(`${FRONT}**یہ منع ہے۔** پھر\n`);
  });

  it('keeps a hard break', () => {
    const text = `${FRONT}یہ  \nوہ ہے۔\n`;
    expect(fix(text)).toBe(text);
  });

  it('never takes half a fix, nor two that touch', () => {
    const edit = (start: number, end: number, text: string) => ({ start, end, text });
    const base = lintText('كے', 'ur', makeConfig(), ONLY)[0]!;
    const make = (rule: string, edits: Finding['edits']): Finding => ({ ...base, rule, fix: 'safe', edits });
    const chosen = chooseEdits(
      [
        make('urdu/latin-comma', [edit(0, 1, 'x'), edit(9, 10, 'y')]),
        make('urdu/arabic-kaf', [edit(9, 10, 'z')]),
      ],
      base.file,
      false,
    );
    expect(chosen).toEqual([edit(9, 10, 'z')]);
  });
});

/** Urdu with the faults of real text, in Markdown with the constructs that must not be touched. */
const pieces = [
  'یہ',
  'كے',
  'ہ\u064Aں',
  'ھے',
  'کو\u064A\u0654',
  'چاہئے',
  'کیلئے',
  'میں',
  'نفرت\u200Cانگیز',
  'ذمہ\u200C',
  '18سال',
  '۱۳',
  '\u0663',
  '50٪',
  '2023 ء',
  ',',
  ' ,',
  '.',
  ' ۔',
  '؟',
  '?',
  ';',
  '۔۔',
  '...',
  '  ',
  '\u00A0',
  ' ',
  ' ',
  '\u200B',
  '\uFEFF',
  '\u0640',
  '**',
  '**',
  '*',
  '`كے,`',
  '[كے](a,b.md)',
  '<span dir="ltr">18+</span>',
  '<span lang="ar">في,</span>',
  'TikTok',
  'ایکFirefox',
  '&#x064A;',
  '&amp;',
  '\\*',
  '#Tag',
  '(',
  ')',
  '"',
  '\u200F',
  '\n',
  '\n\n',
  '\n\n- ',
  '\n\n# ',
  '\r\n\r\n',
  '\n\n> ',
  '\n\n```\nكے,\n```\n\n',
  '{#id-1}',
  '\n\n| كے | ہے. |\n|---|---|\n| یہ ,وہ | ھے |\n\n',
  '[^1]',
  '<!-- كے -->',
  '![كے](i,.png)',
  '\n\n۱۔ ',
];
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((found) => FRONT + found.join(''));
const runs = { numRuns: 300 };

/** What no fix may change: code, targets, tags, comments, ids. */
function untouchable(markdown: string): string[] {
  return [...markdown.matchAll(/`[^`\n]*`|\]\([^)\n[\]]*\)|<[^>\n]*>|\{#[^}\n]*\}/g)].map(
    (match) => match[0],
  );
}

describe('laws of fixing', () => {
  it.each([false, true])('fixing twice is fixing once (suggested: %s)', (suggested) => {
    fc.assert(
      fc.property(text, (input) => {
        const once = fix(input, suggested);
        expect(fix(once, suggested)).toBe(once);
      }),
      runs,
    );
  });

  it('nothing safe is left to mend', () => {
    fc.assert(
      fc.property(text, (input) => {
        const left = relint(fix(input)).findings.filter((one) => one.fix === 'safe');
        expect(left.map((one) => [one.rule, one.message])).toEqual([]);
      }),
      runs,
    );
  });

  it('text outside the edits stays as it is', () => {
    fc.assert(
      fc.property(text, (input) => {
        const { document, findings } = relint(input);
        const edits = chooseEdits(findings, document.file, true);
        const done = fixDocument(document, findings, { suggested: true });
        let from = 0;
        let at = 0;
        for (const edit of edits) {
          expect(done.slice(at, at + edit.start - from)).toBe(input.slice(from, edit.start));
          at += edit.start - from + edit.text.length;
          from = edit.end;
        }
        expect(done.slice(at)).toBe(input.slice(from));
      }),
      runs,
    );
  });

  it('code, link targets, tags, comments and ids come through', () => {
    fc.assert(
      fc.property(text, (input) => {
        expect(untouchable(fix(input))).toEqual(untouchable(input));
      }),
      runs,
    );
  });

  it('line endings come through', () => {
    fc.assert(
      fc.property(text, (input) => {
        expect(fix(input).match(/\r?\n/g)).toEqual(input.match(/\r?\n/g));
      }),
      runs,
    );
  });
});
