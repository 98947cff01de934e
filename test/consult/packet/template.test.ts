import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutTemplate, escapeMarkdown, fillTemplate } from '../../../src/consult/packet/template.ts';
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

  const fill = (text: string, values: Record<string, string | null>, locale = 'en'): string =>
    fillTemplate({ ...template(text), locale }, values).text.replace(/\n+$/, '');

  it('drops a paragraph that is only about what there is not, and a heading that stood for it alone', () => {
    const letter =
      'Dear {name}\n\n## In confidence\n\nSecret until {embargo}.\nTell nobody before {embargo}.\n\n## Thanks\n\nThank you.\n';
    expect(fill(letter, { name: 'A', embargo: null })).toBe('Dear A\n\n## Thanks\n\nThank you.');
    expect(fill(letter, { name: 'A', embargo: 'May' })).toContain('## In confidence\n\nSecret until May.\n');
  });

  it('keeps a heading that has other words under it, or never had any', () => {
    expect(fill('## Dates\n\nOpen now.\n\nSecret until {embargo}.\n', { embargo: null })).toBe(
      '## Dates\n\nOpen now.',
    );
    expect(fill('# A\n\n## B\n\nx\n\n### C\n\n{embargo}\n\n## D\n', { embargo: '' })).toBe(
      '# A\n\n## B\n\nx\n\n## D',
    );
  });

  it('drops the sentence where the paragraph says more, over lines too', () => {
    expect(
      fill('Write to {address}. The text is secret\nuntil {embargo}. It is long.\n', {
        address: 'x',
        embargo: null,
      }),
    ).toBe('Write to x. It is long.');
    expect(
      fill(
        '**Please answer.** متن {embargo} تک خفیہ ہے۔ پتا: {address}۔\n',
        { address: 'x', embargo: null },
        'ur',
      ),
    ).toBe('**Please answer.** پتا: x۔');
    expect(fill('**Secret until {embargo}. Write** to {a}.', { a: 'x', embargo: '' })).toBe('Write to x.');
  });

  it('drops one item of a list, and what a heading says of nothing', () => {
    expect(fill('- Until {closes}\n- Secret: {embargo}\n- By post\n', { closes: 'May', embargo: null })).toBe(
      '- Until May\n- By post',
    );
    expect(fill('# Letter: {name} {#letter}\n\nx\n', { name: '' })).toBe('# Letter {#letter}\n\nx');
  });

  it('leaves no placeholder and no other sentence behind or out, whatever is missing', () => {
    const names = ['a', 'b', 'c'] as const;
    const sentence = fc
      .constantFrom(...names, null)
      .map((name) => (name ? `Says {${name}} here.` : 'Says it.'));
    const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 });
    const marker = fc.constantFrom('', '- ', '1. ');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(marker, paragraph), { minLength: 1, maxLength: 5 }),
        fc.subarray([...names]),
        (blocks, missing) => {
          const values = Object.fromEntries(
            names.map((name) => [name, missing.includes(name) ? null : `<${name}>`]),
          );
          const text = blocks.map(([mark, sentences]) => mark + sentences.join(' ')).join('\n\n');
          const kept = fill(text, values);
          expect(kept).not.toContain('{');
          const count = (within: string, part: string): number => within.split(part).length - 1;
          for (const name of names)
            expect(count(kept, `Says \\<${name}\\> here.`)).toBe(
              missing.includes(name) ? 0 : count(text, `{${name}}`),
            );
        },
      ),
    );
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
