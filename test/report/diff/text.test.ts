import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WordOp } from '../../../src/compare/change.ts';
import { cellWidth } from '../../../src/report/cells.ts';
import { renderDiffText } from '../../../src/report/diff/text.ts';
import { renderRedline, wrapWords } from '../../../src/report/diff/text-redline.ts';
import { viewDiff } from '../../../src/report/diff/view.ts';
import { PDI, RLI } from '../../../src/report/isolate.ts';
import { createPaint } from '../../../src/report/paint.ts';
import {
  blockChange,
  makeChange,
  makeChanges,
  makeDocuments,
  makeEmptyView,
  makeInput,
  makeView,
  NO_SUMMARY,
  sectionOf,
} from './sample.ts';

const options = { width: 100, color: false, quiet: false, all: false };
const paint = createPaint({ color: false });
const en = { tag: 'en', name: 'English', direction: 'ltr' as const };
const ur = { tag: 'ur', name: 'اردو', direction: 'rtl' as const };
const documents = makeDocuments();

describe('renderDiffText', () => {
  const text = renderDiffText(makeView(), options);
  const lines = text.split('\n');

  it('begins with the revisions, the headline and what follows from it', () => {
    expect(lines[1]).toBe('from 2022-10-01 (announced 2022-09-01, in force from 2022-10-01)');
    expect(lines[4]).toBe('1 rule added, 1 age changed.');
    expect(lines[5]).toBe('• Urdu follows, but not in “Attributes”.');
  });

  it('briefs in the words of policy before it shows words', () => {
    expect(
      text.indexOf('▲ Attributes: “tribe” added to the list in “Attributes” (only in English)'),
    ).toBeGreaterThan(0);
    expect(text.indexOf('“tribe” added')).toBeLessThan(text.indexOf('[-'));
  });

  it('marks deletions and insertions, and folds what is unchanged', () => {
    expect(text).toContain('We protect {+all+} people. See the law and [-do not-]{+never+} wait.');
    expect(text).toContain('… 3 blocks unchanged');
    expect(text).toMatch(/ {2}Not allowed\n/);
    expect(text).toContain('~ • Slurs about race {+or tribe+}');
  });

  it('says what each language did, and where one did not follow', () => {
    expect(text).toContain('! English changed in substance; ⁧اردو⁩ did not.');
    expect(text).toMatch(/ur {2}.*\n.*Age: 16 → 18/);
    expect(text).toMatch(/\+ added · ● substantive/);
  });

  it('never rests on colour alone', () => {
    const coloured = renderDiffText(makeView(), { ...options, color: true });
    expect(coloured).toMatch(/\u001B\[31m\u001B\[9m\[-do not-\]/);
    expect(coloured).toMatch(/\u001B\[32m\u001B\[4m\{\+never\+\}/);
    expect(coloured.replace(/\u001B\[\d+m/g, '')).toBe(text);
  });

  it('stops after the briefing when quiet', () => {
    const quiet = renderDiffText(makeView(), { ...options, quiet: true });
    expect(quiet).toContain('“tribe” added');
    expect(quiet).not.toContain('[-');
  });

  it('says so when nothing changed', () => {
    expect(renderDiffText(makeEmptyView(), options)).toContain('✔ Nothing changed.');
  });

  it('names an announcement as such', () => {
    const changes = [
      makeChange('en', sectionOf(documents.from['en']!, 'hate'), sectionOf(documents.to['en']!, 'hate'), {
        announcement: true,
        weight: 'editorial',
        effect: 'neutral',
      }),
    ];
    const text = renderDiffText(
      viewDiff(makeInput(documents, { changes, parity: [], announcement: true }, { summary: NO_SUMMARY })),
      options,
    );
    expect(text).toContain('An announcement: banners were put at the top, and nothing else changed.');
  });

  it('lists sections whose markup alone changed, and shows them with all', () => {
    const [first, ...rest] = makeChanges(documents);
    const changes = [
      { ...first!, weight: 'cosmetic' as const, locale: 'en' },
      ...rest.filter(({ locale }) => locale === 'en'),
    ];
    const view = viewDiff(makeInput(documents, { changes }));
    expect(renderDiffText(view, options)).toContain('○ 1 section, markup or white space only: “Hate”');
    expect(renderDiffText(view, options)).not.toContain('{+never+}');
    expect(renderDiffText(view, { ...options, all: true })).toContain('{+never+}');
  });

  it('makes a table of sections and languages', () => {
    const stat = renderDiffText(makeView(), { ...options, stat: true });
    expect(stat).toMatch(/Attributes +~ reworded +● ▲ tightens +·/);
    expect(stat).toMatch(/Gone +− removed +● ▽ loosens +·/);
    expect(stat).toContain('4 sections changed: 4 substantive, 0 editorial, 0 cosmetic.');
    expect(renderDiffText(makeView(), { ...options, width: 50, stat: true })).toMatch(/ {4}en {2}~ reworded/);
  });

  it('shows a document written anew as two lists of headings', () => {
    const words = (seed: string) => Array.from({ length: 100 }, (_, index) => `${seed}${index}`).join(' ');
    const both = makeDocuments(
      { en: `# Old {#old}\n\n${words('a')}\n` },
      { en: `# New {#new}\n\n${words('b')}\n` },
    );
    const changes = [
      makeChange('en', null, sectionOf(both.to['en']!, 'new')),
      makeChange('en', sectionOf(both.from['en']!, 'old'), null),
    ];
    const text = renderDiffText(viewDiff(makeInput(both, { changes, parity: [] })), options);
    expect(text).toContain('Written anew');
    expect(text).toMatch(/Old +│ New/);
    expect(text).not.toContain('a30');
  });

  it('cannot be broken by control characters of a text', () => {
    const evil = makeDocuments(
      { en: '# A {#a}\n\nold\n' },
      { en: '# A \u001B[2J {#a}\n\nnew \u202E\u001B]0;x\u0007\n' },
    );
    const changes = [makeChange('en', sectionOf(evil.from['en']!, 'a'), sectionOf(evil.to['en']!, 'a'))];
    const text = renderDiffText(viewDiff(makeInput(evil, { changes, parity: [] })), options);
    expect(text).not.toMatch(/[\u001B\u0007\u202E]/);
    expect(text).toContain('⟨U+001B⟩');
  });
});

describe('renderRedline', () => {
  const section = sectionOf(documents.to['en']!, 'attributes');
  it('marks a move without calling it a deletion', () => {
    const block = section.blocks[1]!;
    const change = makeChange('en', section, section, { blocks: [blockChange('move', block, block)] });
    const lines = renderRedline(change, { width: 80, paint, locale: en, all: false });
    expect(lines).toEqual(['⇅ • Slurs about race or tribe', '⇅   (moved within the section)']);
  });

  it('says when only markup differs', () => {
    const block = section.blocks[1]!;
    const change = makeChange('en', section, section, { blocks: [blockChange('replace', block, block)] });
    expect(renderRedline(change, { width: 80, paint, locale: en, all: false })[1]).toContain('only markup');
  });

  it('folds the rest of a long new section', () => {
    const long = makeDocuments(
      { en: '# A {#a}\n' },
      { en: `# A {#a}\n\n${Array.from({ length: 20 }, (_, index) => `P${index}.`).join('\n\n')}\n` },
    );
    const change = makeChange('en', null, sectionOf(long.to['en']!, 'a'));
    expect(renderRedline(change, { width: 80, paint, locale: en, all: false })).toHaveLength(9);
    expect(renderRedline(change, { width: 80, paint, locale: en, all: true })).toHaveLength(20);
  });
});

describe('wrapWords', () => {
  it('isolates a right-to-left line and each edit in it', () => {
    const [line] = wrapWords(
      [
        ['=', 'عمر '],
        ['-', '16'],
        ['+', '18'],
        ['=', ' سال'],
      ],
      80,
      { paint, locale: ur },
    );
    expect(line).toBe(`${RLI}عمر [-${RLI}16${PDI}-]{+${RLI}18${PDI}+} سال${PDI}`);
  });

  it('marks an edit once, however many lines it takes', () => {
    const lines = wrapWords(
      [
        ['=', 'a '],
        ['+', 'one two three four five six'],
      ],
      14,
      { paint, locale: en },
    );
    expect(lines).toEqual(['a {+one two', 'three four', 'five six+}']);
  });

  it('loses no word, and keeps to the width where words allow', () => {
    const op = fc.constantFrom<WordOp>('=', '+', '-');
    const word = fc.constantFrom('a', 'rule', 'not', 'ہم', 'نہیں', '13', ',', 'ban.');
    const text = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => ` ${words.join(' ')} `);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(op, text), { maxLength: 8 }),
        fc.constantFrom(en, ur),
        fc.integer({ min: 20, max: 60 }),
        (words, locale, width) => {
          const lines = wrapWords(words, width, { paint, locale });
          const bare = (said: string): string =>
            said
              .replace(/[\u2066-\u2069]|\[-|-\]|\{\+|\+\}/g, '')
              .replace(/\s+/g, ' ')
              .trim();
          expect(bare(lines.join(' '))).toBe(bare(words.map(([, part]) => part).join('')));
          for (const line of lines) expect(cellWidth(line)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});
