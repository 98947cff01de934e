import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutTemplate, escapeMarkdown, fillTemplate, hasGap } from '../../../src/consult/packet/template.ts';
import { parseDocument } from '../../../src/document/parse.ts';
import { Problem } from '../../../src/model/problem.ts';

const template = (text: string) => ({ file: 'packets/consultation.en.md', locale: 'en', text });

describe('fillTemplate', () => {
  it('names the line of a placeholder that is not known, and what is near', () => {
    const fill = (): unknown => fillTemplate(template('Hello\n\n{organization}\n'), { organisation: 'x' });
    expect(fill).toThrow(Problem);
    expect(fill).toThrow('packets/consultation.en.md, line 3: there is no placeholder {organization}.');
  });

  it('takes the comma along where there is nothing to say', () => {
    const template = {
      file: 't.md',
      locale: 'en',
      text: 'To {organisation}, {contact}\n\n{organisation}، {contact}۔\n',
    };
    const filled = (contact: string): string => fillTemplate(template, { organisation: 'A', contact }).text;
    expect(filled('')).toBe('To A\n\nA۔\n');
    expect(filled('B')).toBe('To A, B\n\nA، B۔\n');
  });

  it('drops the paragraph about what there is not, with its heading, and keeps the lines', () => {
    const letter = template(
      'Dear {name}\n\n## In confidence\n\nSecret until {embargo}.\nTell nobody before {embargo}.\n\nThank you.\n',
    );
    expect(fillTemplate(letter, { name: 'A', embargo: null }).text.replace(/\n+/g, '|')).toBe(
      'Dear A|Thank you.|',
    );
    expect(fillTemplate(letter, { name: 'A', embargo: 'May' }).text).toContain(
      '## In confidence\n\nSecret until May.',
    );
    expect(hasGap(letter, 'embargo')).toBe(false);
    const gap = template('Dear {name}: secret until {embargo}.\n\n{x}\n');
    expect(hasGap(gap, 'embargo')).toBe(true);
    expect(() => fillTemplate(gap, { name: 'A', embargo: null })).toThrow(
      'line 3: there is no placeholder {x}',
    );
  });

  it('keeps a heading that has other words too', () => {
    const letter = template('## Dates\n\nOpen now.\n\nSecret until {embargo}.\n');
    expect(fillTemplate(letter, { embargo: null }).text.trim()).toBe('## Dates\n\nOpen now.');
  });

  it('leaves section ids alone', () => {
    const document = fillTemplate(template('# Letter {#letter}\n\nTo {name}\n'), { name: 'A' });
    expect(document.sections.find(({ id }) => id === 'letter')?.title).toBe('Letter');
  });
});

describe('escapeMarkdown', () => {
  it.each([
    '1. x',
    '- x',
    '# x',
    '> x',
    '    x',
    '**x**',
    '<b>x</b>',
    '`x`',
    '[x](y)',
    '![x](y)',
    '&amp;',
    '| x |',
    'x\n\ny',
    '\\',
    '~~x~~',
    '***',
    '1) x',
  ])('keeps %j as words of one paragraph', (words) => {
    const { sections } = parseDocument({ locale: 'en', path: 'x', file: 'x', text: escapeMarkdown(words) });
    const blocks = sections.flatMap((section) => section.blocks);
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph']);
    expect(blocks[0]!.text).toBe(words.trim().replace(/\s+/g, ' '));
  });

  it('keeps any words as words', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[!-~]([ -~]{0,30}[!-~])?$/), (words) => {
        fc.pre(!/[@:]|www\./i.test(words));
        const { sections } = parseDocument({
          locale: 'en',
          path: 'x',
          file: 'x',
          text: `To ${escapeMarkdown(words)}`,
        });
        const [block] = sections.flatMap((section) => section.blocks);
        expect(block!.text).toBe(`To ${words}`);
      }),
    );
  });
});

describe('cutTemplate', () => {
  const text = '# A\n\nx\n\n## Notes {#facilitator}\n\ny\n';

  it('parts a template at a heading', () => {
    expect(cutTemplate(template(text), 'facilitator', 'before').text).toBe('# A\n\nx\n\n');
    expect(cutTemplate(template(text), 'facilitator', 'after').text).toBe('## Notes {#facilitator}\n\ny\n');
    expect(cutTemplate(template(text), 'facilitator', 'all').text).toBe(text);
    expect(cutTemplate(template('# A\n'), 'facilitator', 'after').text).toBe('# A\n');
  });
});
