import { describe, expect, it } from 'vitest';
import { lintCorpus } from '../../../src/lint/lint.ts';
import { glossaryRules } from '../../../src/lint/rules/glossary.ts';
import { policyRules } from '../../../src/lint/rules/policy.ts';
import type { Term } from '../../../src/model/config.ts';
import { makeDocument } from '../../support/documents.ts';
import { lintText, makeConfig, makeCorpus } from '../support.ts';

function found(rule: string, text: string, locale = 'en') {
  return lintText(text, locale, makeConfig(), { rules: policyRules, only: [`policy/${rule}`] });
}

function foundAmong(rule: string, texts: Record<string, string>, locale = 'en') {
  const documents = Object.entries(texts).map(([path, text]) => makeDocument(text, { path, locale }));
  return lintCorpus(makeCorpus(...documents), makeConfig(), { rules: policyRules, only: [`policy/${rule}`] });
}

describe('policy/empty-disposition', () => {
  it.each([
    '# A\n\n**Not allowed**\n\nThis means:\n\n- Spam\n',
    '# A\n\n**Definitions**\n\nSpam is unwanted.\n',
    '# A\n\n## Not allowed\n\n### Spam\n\nText.\n',
    '# A\n\n**Not allowed**\n<!-- note -->\n- Spam\n',
  ])('says nothing of %j', (text) => expect(found('empty-disposition', text)).toEqual([]));

  it('finds the last label of a section, a heading without text, and prose where a list should be', () => {
    expect(found('empty-disposition', '# A\n\n- x\n\n**Not allowed**\n')).toHaveLength(1);
    expect(found('empty-disposition', '# A\n\n## Not allowed\n\n# B\n\nText.\n')).toHaveLength(1);
    expect(found('empty-disposition', '# A\n\n**Not allowed**\n\nSpam of any kind.\n')).toMatchObject([
      { severity: 'warning' },
    ]);
  });
});

describe('policy/unknown-label', () => {
  it.each([
    '# A\n\n**Examples**\n\n- Spam\n',
    '# A\n\n**Not alowed**\n\nText.\n',
    '# A\n\n**Allowed**\n\n- x\n',
  ])('says nothing of %j', (text) => expect(found('unknown-label', text)).toEqual([]));

  it('finds a label in other words only where labels are used', () => {
    const strange = '**What is prohibited:**\n\n- Spam\n';
    expect(found('unknown-label', `# A\n\n${strange}`)).toEqual([]);
    const [one] = found('unknown-label', `# A\n\n${strange}\n**Allowed**\n\n- News\n`);
    expect(one!.message).toContain('Not allowed');
  });

  it('finds a misspelt heading', () => {
    expect(found('unknown-label', '# A\n\n## Not alowed\n\n- Spam\n')).toMatchObject([
      { line: 3, fix: 'suggested' },
    ]);
  });
});

describe('policy/contradiction', () => {
  const lists = (no: string, yes: string): string =>
    `# A\n\n**Not allowed**\n\n- ${no}\n\n**Allowed**\n\n- ${yes}\n`;

  it('looks past case, marks and the final stop, and points to the other rule', () => {
    expect(found('contradiction', lists('Buying **likes**.', 'buying likes'))).toMatchObject([
      { line: 9, severity: 'error', related: [{ line: 5 }] },
    ]);
  });

  it('finds the same words in two documents when they say enough', () => {
    const no = '# A\n\n**Not allowed**\n\n- Selling followers to other people\n\n- Nudity\n';
    const yes = '# B\n\n**Allowed**\n\n- Selling followers to other people\n\n- Nudity\n';
    expect(foundAmong('contradiction', { a: no, b: yes })).toMatchObject([
      { document: 'b', line: 5, related: [{ file: 'guidelines/en/a.md' }] },
    ]);
  });

  it('finds nearly the same words, but not where a negator or a number makes the difference', () => {
    const long =
      'showing how people make, repair or sharpen small kitchen knives for friends at home during long winter evenings without any danger to others nearby';
    expect(found('contradiction', lists(long, long.replace('small', 'sharp')))).toMatchObject([
      { severity: 'warning' },
    ]);
    expect(found('contradiction', lists(long, long.replace('without', 'with')))).toEqual([]);
    expect(found('contradiction', lists(`${long} under 13`, `${long} under 16`))).toEqual([]);
  });

  it('does not mind the same rule twice on one side', () => {
    expect(found('contradiction', '# A\n\n**Not allowed**\n\n- Buying likes\n- Buying likes\n')).toEqual([]);
  });
});

describe('policy/age-without-comparator', () => {
  const item = (text: string, label = 'Not allowed'): string => `# A\n\n**${label}**\n\n- ${text}\n`;

  it.each([
    'Accounts of people under 13 years old',
    'Anyone aged 13 and over',
    'Anyone aged 13 to 17',
    'Anyone between the ages of 13 and 17',
    'Content for people 18+ years of age',
    'A video of 13 seconds',
    'Posts older than 13 days',
    'A war that lasted 13 years',
    'Accounts below the age of 16',
  ])('says nothing of "%s"', (text) => expect(found('age-without-comparator', item(text))).toEqual([]));

  it.each([
    'Accounts of children aged 13',
    'Videos of 13-year-old girls',
    'Gifts from people at the age of sixteen',
  ])('finds the age in "%s"', (text) => expect(found('age-without-comparator', item(text))).toHaveLength(1));

  it('reads the bold rule too, and no other prose', () => {
    expect(
      found('age-without-comparator', '# A\n\n**We do not allow accounts of children aged 13.** More.\n'),
    ).toHaveLength(1);
    expect(found('age-without-comparator', '# A\n\nShe was aged 13 at that time.\n')).toEqual([]);
  });

  it.each([
    '13 سال سے کم عمر بچوں کے اکاؤنٹس',
    '18 سال یا اس سے زیادہ عمر کے افراد',
    '13 سے 17 سال کی عمر کے افراد',
  ])('says nothing of «%s»', (text) =>
    expect(found('age-without-comparator', item(text, 'اجازت نہیں ہے'), 'ur')).toEqual([]),
  );

  it('is silent in a language without facts', () => {
    expect(found('age-without-comparator', item('aged 13'), 'xx')).toEqual([]);
  });
});

describe('policy/undefined-term and term-before-definition', () => {
  it.each([
    '# A\n\n**Definitions**\n\n- **Slur: a word that insults**\n',
    '# A\n\n**Definitions**\n\n- **Slur**:\n  - a word that insults\n',
    '# A\n\n**Definitions**\n\n- **Slur** means a word that insults\n',
    '# A\n\n**Allowed**\n\n- **News**\n',
  ])('says nothing of %j', (text) => expect(found('undefined-term', text)).toEqual([]));

  const usedFirst = (rule: string): string =>
    `# A\n\n**Not allowed**\n\n- ${rule}\n\n## B\n\n**Definitions**\n\n- **Child sexual abuse material (CSAM)**: a depiction\n`;

  it('knows a term by its abbreviation, and names it once', () => {
    expect(found('term-before-definition', usedFirst('CSAM\n- more CSAM'))).toMatchObject([
      { line: 5, related: [{ line: 12 }] },
    ]);
  });

  it.each(['[CSAM](#b)', 'Nothing', 'Sexual material'])('says nothing of "%s"', (rule) =>
    expect(found('term-before-definition', usedFirst(rule))).toEqual([]),
  );

  it('leaves a term that another document defines alone', () => {
    const texts = {
      a: '# A\n\n**Not allowed**\n\n- Slurs\n',
      b: '# B\n\n**Definitions**\n\n- **Slur**: a word\n',
    };
    expect(foundAmong('term-before-definition', texts)).toEqual([]);
  });
});

describe('policy/broken-link', () => {
  it('follows links between documents', () => {
    const texts = {
      a: '# A {#a}\n\n[b](b.md#b), [no](b.md#c), [none](c.md), [site](/c), [pic](c.png)\n',
      b: '# B {#b}\n',
    };
    const messages = foundAmong('broken-link', texts).map(({ message }) => message);
    expect(messages).toHaveLength(2);
    expect(messages[0]).toContain('#c');
    expect(messages[1]).toContain('c.md');
  });

  it('cannot know of other documents when it sees only one', () => {
    expect(found('broken-link', '# A {#a}\n\n[b](b.md#b)\n')).toEqual([]);
  });

  it('reports a definition used twice once, and leaves code and HTML alone', () => {
    expect(found('broken-link', '# A {#a}\n\n[one][r] and [two][r]\n\n[r]: #nothing-like-it\n')).toHaveLength(
      1,
    );
    expect(found('broken-link', '# A {#a}\n\n`[x](#y)`\n\n<p><a href="#y">x</a></p>\n')).toEqual([]);
  });

  it('corrects an anchor in another script that differs in its marks', () => {
    const [one] = found('broken-link', '# گِٹ ہب {#git}\n\n## مدد لیں\n\n[x](#مدد-لیں۔)\n', 'ur');
    expect(one!.edits?.[0]?.text).toBe('مدد-لیں');
  });
});

describe('glossary/forbidden', () => {
  const term = (changes: Partial<Term>): Term => ({
    term: 'content',
    approved: {},
    accepted: {},
    forbidden: {},
    implies: [],
    note: null,
    line: 1,
    ...changes,
  });
  const check = (text: string, ...glossary: Term[]) =>
    lintText(text, 'ur', makeConfig({ glossary }), { rules: glossaryRules });

  it('offers the approved form without its gloss', () => {
    const [one] = check(
      'یہ ڈاکسنک ہے۔\n',
      term({ approved: { ur: 'ڈاکسنگ (ذاتی معلومات افشا کرنا)' }, forbidden: { ur: ['ڈاکسنک'] } }),
    );
    expect(one).toMatchObject({ severity: 'error', fix: 'suggested' });
    expect(one!.edits![0]!.text).toBe('ڈاکسنگ');
  });

  it('names an inflected form as a warning without a fix', () => {
    expect(
      check('ان کانٹنٹوں کو دیکھیں۔\n', term({ approved: { ur: 'مواد' }, forbidden: { ur: ['کانٹنٹ'] } })),
    ).toMatchObject([{ severity: 'warning', fix: null }]);
  });

  it('lets a form pass that is right for another term or part of a longer right one', () => {
    const disinformation = term({
      term: 'disinformation',
      approved: { ur: 'گمراہ کن معلومات' },
      forbidden: { ur: ['غلط معلومات'] },
    });
    const misinformation = term({ term: 'misinformation', approved: { ur: 'غلط معلومات' } });
    expect(check('غلط معلومات نہ پھیلائیں۔\n', disinformation)).toHaveLength(1);
    expect(check('غلط معلومات نہ پھیلائیں۔\n', disinformation, misinformation)).toEqual([]);
  });

  it('tells forms apart that differ in marks alone', () => {
    const terms = term({ approved: { ur: 'مفادِ عامہ' }, forbidden: { ur: ['مفاد عامہ'] } });
    expect(check('یہ مفادِ عامہ ہے۔\n', terms)).toEqual([]);
    expect(check('یہ مفاد عامہ ہے۔\n', terms)).toHaveLength(1);
  });

  it('leaves words inside other words and text in another language alone', () => {
    const terms = term({ approved: { ur: 'مواد' }, forbidden: { ur: ['ٹین'] } });
    expect(check('کیپٹین ہے۔ <span lang="fa">ٹین</span>\n', terms)).toEqual([]);
  });
});
