import { describe, expect, it } from 'vitest';
import { englishRules } from '../../../src/lint/rules/english.ts';
import { lintText, makeConfig } from '../support.ts';

/** What one rule says of an English text. */
function found(rule: string, text: string, changes: Parameters<typeof makeConfig>[0] = {}) {
  return lintText(text, 'en', makeConfig(changes), { rules: englishRules, only: [`english/${rule}`] });
}

describe('english/undefined-abbreviation', () => {
  it('reads a table of abbreviations', () => {
    const table = (words: string) =>
      `| Short | Long |\n| --- | --- |\n| FYF | ${words} |\n\nThe FYF is yours.\n`;
    expect(found('undefined-abbreviation', table('For You feed'))).toEqual([]);
    expect(found('undefined-abbreviation', table('our best page'))).toHaveLength(1);
  });

  it.each([
    'We report child sexual abuse material (CSAM). CSAM is banned.\n',
    'CSAM (child sexual abuse material) is banned.\n',
    'CSAM stands for child sexual abuse material.\n',
    '**Definitions**\n\n- **Child sexual abuse material (CSAM)**: a depiction\n\nWe remove CSAM.\n',
    'Read the `FYF` code and https://example.com/FYF.\n',
    'TERMS OF USE\n\nText.\n',
    'We do NOT allow it, and it is not a joke.\n',
    'See World War II and COVID-19.\n',
    'Send your ID to the UK or the USA by SMS.\n',
    '# About the FYF\n\nText.\n',
    'Read about it at [ISPA](https://example.com).\n',
  ])('says nothing of %j', (text) => expect(found('undefined-abbreviation', text)).toEqual([]));

  it('names the first use only, and where the words stand', () => {
    const [one, ...rest] = found(
      'undefined-abbreviation',
      'The FYF is here.\n\nThe FYF again.\n\nThe For You feed (FYF) is ours.\n',
    );
    expect(rest).toEqual([]);
    expect(one).toMatchObject({ line: 1, column: 5, endColumn: 8, related: [{ line: 5 }] });
    expect(one!.message).toContain('line 5');
  });

  it('wants the words first even of a protected name, where they are given', () => {
    const protect = ['FYF'];
    expect(found('undefined-abbreviation', 'The FYF.\n', { protect })).toEqual([]);
    expect(
      found('undefined-abbreviation', 'The FYF.\n\nThe For You feed (FYF).\n', { protect }),
    ).toHaveLength(1);
  });

  it('leaves protected names, terms in capitals and names set as known alone', () => {
    const term = {
      term: 'LIVE',
      approved: {},
      accepted: {},
      forbidden: {},
      implies: [],
      note: null,
      line: 1,
    };
    const text = 'Open LIVE, then XYZ and QRS.\n';
    expect(found('undefined-abbreviation', text)).toHaveLength(3);
    const rules = {
      'english/undefined-abbreviation': { severity: null, options: { known: ['QRS'] }, line: 1 },
    };
    expect(found('undefined-abbreviation', text, { glossary: [term], protect: ['XYZ'], rules })).toEqual([]);
  });
});

describe('english/modal-consistency', () => {
  it('tells a document that says only "shall" once', () => {
    const all = found('modal-consistency', 'You shall go. You shall not stay.\n');
    expect(all.map(({ severity }) => severity)).toEqual(['info']);
    expect(all[0]!.message).toContain('2 in this document');
  });

  it.each([
    'You must not lie. It may not rain.\n',
    'You may not post spam.\n',
    'You must not lie. Users may not be able to post.\n',
    'Shall we begin?\n',
    'You must read `shall`.\n',
  ])('says nothing of %j', (text) => expect(found('modal-consistency', text)).toEqual([]));
});

describe('english/doubled-word', () => {
  it.each([
    'We know that that is right.\n',
    'He had had enough.\n',
    'Duran Duran play.\n',
    'the `the` code\n',
    'the, the\n',
    '- the\n- the\n',
  ])('says nothing of %j', (text) => expect(found('doubled-word', text)).toEqual([]));

  it('finds one across a line and across markup, and offers a fix only where the text is plain', () => {
    expect(found('doubled-word', 'We remove the\nthe video.\n')[0]).toMatchObject({
      line: 2,
      fix: 'suggested',
    });
    expect(found('doubled-word', 'We remove the **the** video.\n')[0]).toMatchObject({ fix: null });
  });
});

describe('english/quotes', () => {
  const text = 'We don\u2019t say \u201Cno\u201D to "yes".\n';

  it('is silent without a setting, and with "any"', () => {
    expect(found('quotes', text)).toEqual([]);
    expect(found('quotes', text, { writing: { en: { quotes: 'any' } } })).toEqual([]);
  });

  it('follows the setting of the locale, one finding a paragraph', () => {
    expect(found('quotes', text, { writing: { en: { quotes: 'ascii' } } })).toHaveLength(1);
    const [curly] = found('quotes', text, { writing: { en: { quotes: 'curly' } } });
    expect(curly!.edits?.map((edit) => edit.text)).toEqual(['\u201C', '\u201D']);
  });

  it.each([
    [`'tis the '90s, rock 'n' roll`, '\u2019tis the \u201990s, rock \u2018n\u2019 roll'],
    [`("a 'b' c")`, '(\u201Ca \u2018b\u2019 c\u201D)'],
    [`users' posts`, 'users\u2019 posts'],
  ])('curls %j', (plain, curly) => {
    const [one] = found('quotes', `${plain}\n`, { writing: { en: { quotes: 'curly' } } });
    let result = plain;
    for (const edit of [...one!.edits!].reverse())
      result = result.slice(0, edit.start) + edit.text + result.slice(edit.end);
    expect(result).toBe(curly);
  });

  it('takes the backslash of an escaped mark with it', () => {
    const [one] = found('quotes', 'An \\"escaped\\" mark.\n', { writing: { en: { quotes: 'curly' } } });
    expect(one!.edits).toEqual([
      { start: 3, end: 5, text: '\u201C' },
      { start: 12, end: 14, text: '\u201D' },
    ]);
  });

  it('leaves code, link targets and HTML attributes alone', () => {
    const all = found('quotes', '`"a"` [b](c "title") <span lang="en">x</span>\n\n<p title="a">b</p>\n', {
      writing: { en: { quotes: 'curly' } },
    });
    expect(all).toEqual([]);
  });
});

describe('english/sentence-length and readability', () => {
  const words = (count: number): string =>
    `${Array.from({ length: count }, (_, index) => (index === 0 ? 'Such' : 'words')).join(' ')}.`;

  it('grows from information to a warning', () => {
    const severities = found('sentence-length', `${words(30)} ${words(31)} ${words(41)}\n`).map(
      ({ severity }) => severity,
    );
    expect(severities).toEqual(['info', 'warning']);
  });

  it('does not count headings or code', () => {
    expect(found('sentence-length', `# ${words(50)}\n\n\`\`\`\n${words(50)}\n\`\`\`\n`)).toEqual([]);
  });

  it('does not measure a short section', () => {
    expect(
      found(
        'readability',
        `# A\n\n${'Institutional accountability necessitates documentation. '.repeat(6)}\n`,
      ),
    ).toEqual([]);
  });
});

describe('english/vague, double-negative, nested-exceptions', () => {
  it('takes more words from the settings', () => {
    const rules = { 'english/vague': { severity: null, options: { words: ['reasonable (time)'] }, line: 1 } };
    expect(found('vague', 'Within a reasonable (time).\n', { rules })).toHaveLength(1);
  });

  it.each([
    'not only this but that',
    'It is not under review.',
    'There is no doubt that nobody lies.',
    'whether or not',
  ])('sees no second negation in %j', (text) => expect(found('double-negative', `${text}\n`)).toEqual([]));

  it('counts exceptions by the sentence', () => {
    expect(found('nested-exceptions', 'Unless it is news. Except today.\n')).toEqual([]);
    expect(found('nested-exceptions', 'Unless it is news, except today.\n')).toHaveLength(1);
  });
});

it('says nothing of a text in another language', () => {
  expect(
    lintText('We remove the the video, etc. The FYF shall be.\n', 'ur', makeConfig(), {
      rules: englishRules,
    }),
  ).toEqual([]);
});
