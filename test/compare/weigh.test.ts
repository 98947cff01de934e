/** What changes weigh and which way they lean: over sections, and as laws. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Change, type ChangeEffect, type Signal, WEIGHTS } from '../../src/compare/change.ts';
import { combineEffects, oppositeEffect, weightOf } from '../../src/compare/effects.ts';
import { weighChange, weighContext } from '../../src/compare/weigh.ts';
import { changesOf, configWith, diffTexts } from './signals/before-after.ts';

const only = (changes: readonly Change[]): Change => {
  expect(changes).toHaveLength(1);
  return changes[0]!;
};

describe('weight', () => {
  it.each([
    ['white space', 'We listen.  To all.', 'We listen. To all.'],
    ['a line break', 'We listen to\nall people.', 'We listen to all people.'],
    ['emphasis', 'We listen to all people.', 'We listen to **all** people.'],
    ['curly quotes', 'The "pillar" counts.', 'The \u201Cpillar\u201D counts.'],
    ['a comma', 'First we listen then we act.', 'First, we listen, then we act.'],
    ['a capital', 'Hate Speech is rare.', 'Hate speech is rare.'],
    ['a link that follows its section', 'See [data](privacy.md#data).', 'See [data](accounts.md#data).'],
  ])('%s is cosmetic', (_, from, to) => {
    expect(only(changesOf(from, to))).toMatchObject({ weight: 'cosmetic', effect: 'neutral', signals: [] });
  });

  it.each([
    ['letters of another keyboard', 'یہ کتاب ہے۔', 'یہ كتاب ہے۔'],
    ['digits of another system', 'یہ 13 سال پرانا ہے۔', 'یہ ۱۳ سال پرانا ہے۔'],
    ['a space inside a verb', 'وہ کرسکتے ہیں۔', 'وہ کر سکتے ہیں۔'],
    ['a vowel sign', 'ضابطہ اخلاق', 'ضابطۂ اخلاق'],
  ])('in Urdu %s is cosmetic', (_, from, to) => {
    expect(only(changesOf(from, to, 'ur'))).toMatchObject({ weight: 'cosmetic', effect: 'neutral' });
  });

  it.each([
    ['another word', 'We listen to all people.', 'We listen to all members.'],
    ['another order', 'We listen and act.', 'We act and listen.'],
    ['a decimal point', 'About 1.5 of it is sure', 'About 15 of it is sure'],
    ['a sentence that states nothing', 'We listen.', 'We listen. Hatred hurts.'],
    ['front matter', '---\ntitle: One\n---\n\nWe listen.', '---\ntitle: Two\n---\n\nWe listen.'],
    ['a title', '## One\n\nWe listen.', '## First {#first}\n\nWe listen.'],
  ])('%s is more than cosmetic', (_, from, to) => {
    expect(only(changesOf(from, to)).weight).not.toBe('cosmetic');
  });

  it('a new section with words is substantive, though no word says which way it leans', () => {
    const change = only(
      changesOf(
        '## One\n\nWe listen.\n\n## Last',
        '## One\n\nWe listen.\n\n## Two\n\nHatred hurts people.\n\n## Last',
      ),
    );
    expect(change).toMatchObject({ kind: 'added', weight: 'substantive', effect: 'unknown' });
  });

  it('a number before a title says nothing', () => {
    expect(only(changesOf('## 5. Limits\n\nWe listen.', '## 6. Limits\n\nWe listen.'))).toMatchObject({
      weight: 'cosmetic',
      signals: [],
    });
  });

  it('of a new section tells the rules, not every figure', () => {
    const change = only(
      changesOf(
        '## One\n\nWe listen.\n\n## Last',
        '## One\n\nWe listen.\n\n## Two\n\nYou must be 18 or over to host. It has 40 parts.\n\n**Not allowed**\n\n- Threats\n\n## Last',
      ),
    );
    expect(change.signals.map(({ kind }) => kind)).toEqual(['obligation', 'rule-item']);
    expect(change.effect).toBe('tightens');
  });

  it('reads paragraphs under a heading that is a label as text, not as rules', () => {
    const change = only(
      changesOf(
        '## Not allowed\n\nThreats hurt people.\n\n- Threats',
        '## Not allowed\n\nThreats hurt people. They last.\n\n- Threats',
      ),
    );
    expect(change).toMatchObject({ weight: 'editorial', signals: [] });
  });

  it('tells an age by its words', () => {
    const [change] = changesOf(
      'Accounts of people aged 16 are private.',
      'Accounts of people aged 17 are private.',
    );
    expect(change!.signals.map(({ text }) => text)).toEqual([
      'Age: 16 \u2192 17 (\u201CAccounts of people aged 17 are private.\u201D)',
    ]);
  });

  it('is silent on a figure that only went to another sentence', () => {
    const change = only(
      changesOf('We asked 100 groups. They answered.', 'We asked many groups. The 100 answered.'),
    );
    expect(change.signals.filter(({ kind }) => kind === 'number')).toEqual([]);
  });
});

describe('items that went to another section', () => {
  const RULE = 'Breaking into an account of a stranger';
  const sections = (first: string, second: string) =>
    `## First {#first}\n\n**Not allowed**\n\n- Threats\n${first}\n\n## Second {#second}\n\n**Not allowed**\n\n- Insults\n\n**Allowed**\n\n- Satire\n${second}`;

  it('are moved, not removed and added', () => {
    const changes = changesOf(
      `## First {#first}\n\n**Not allowed**\n\n- Threats\n- ${RULE}\n\n## Second {#second}\n\n**Not allowed**\n\n- Insults`,
      `## First {#first}\n\n**Not allowed**\n\n- Threats\n\n## Second {#second}\n\n**Not allowed**\n\n- Insults\n- ${RULE}`,
    );
    const text = `Rule moved from \u201CFirst\u201D to \u201CSecond\u201D, still under Not allowed: \u201C${RULE}\u201D`;
    expect(
      changes.map(({ signals, weight, effect }) => [signals.map((signal) => signal.text), weight, effect]),
    ).toEqual([
      [[text], 'editorial', 'neutral'],
      [[text], 'editorial', 'neutral'],
    ]);
  });

  it('say where they stand now', () => {
    const changes = changesOf(sections(`- ${RULE}`, ''), sections('', `- ${RULE}`));
    const text = `Moved from Not allowed in \u201CFirst\u201D to Allowed in \u201CSecond\u201D: \u201C${RULE}\u201D`;
    expect(changes.map(({ signals, effect }) => [signals.map((signal) => signal.text), effect])).toEqual([
      [[text], 'loosens'],
      [[text], 'loosens'],
    ]);
  });

  it('are known again in other documents', () => {
    const { changes } = diffTexts(
      {
        'en/a': `# A {#a}\n\n**Allowed**\n\n- Satire\n- ${RULE}`,
        'en/b': '# B {#b}\n\n**Not allowed**\n\n- Threats',
      },
      {
        'en/a': '# A {#a}\n\n**Allowed**\n\n- Satire',
        'en/b': `# B {#b}\n\n**Not allowed**\n\n- Threats\n- ${RULE}`,
      },
    );
    expect(changes.map(({ effect }) => effect)).toEqual(['tightens', 'tightens']);
  });

  it('a short one that stands in many lists is not', () => {
    const changes = changesOf(
      '## First {#first}\n\n**Allowed**\n\n- Satire\n- News\n\n## Second {#second}\n\n**Not allowed**\n\n- Insults',
      '## First {#first}\n\n**Allowed**\n\n- Satire\n\n## Second {#second}\n\n**Not allowed**\n\n- Insults\n- News',
    );
    expect(changes.flatMap(({ signals }) => signals.map(({ text }) => text))).toEqual([
      'Rule removed from Allowed: \u201CNews\u201D',
      'New rule under Not allowed: \u201CNews\u201D',
    ]);
  });

  it('from running text is told as a rule where it was none', () => {
    const changes = changesOf(
      'Films of dangerous stunts on public roads hurt viewers.\n\n**Not allowed**\n\n- Threats',
      'Films.\n\n**Not allowed**\n\n- Threats\n- Films of dangerous stunts on public roads that hurt viewers',
    );
    expect(changes.flatMap(({ signals }) => signals.map(({ text }) => text))).toEqual([
      'Now a rule under Not allowed: \u201CFilms of dangerous stunts on public roads that hurt viewers\u201D',
    ]);
    const back = changesOf(
      'Films.\n\n**Not allowed**\n\n- Threats\n- Films of dangerous stunts on public roads that hurt viewers',
      'Films of dangerous stunts on public roads hurt viewers.\n\n**Not allowed**\n\n- Threats',
    );
    expect(back.flatMap(({ signals }) => signals.map(({ text }) => text))).toEqual([
      'No longer a rule under Not allowed: \u201CFilms of dangerous stunts on public roads hurt viewers.\u201D',
    ]);
  });
});

describe('laws', () => {
  const effect = fc.constantFrom<ChangeEffect>('tightens', 'loosens', 'mixed', 'neutral', 'unknown');
  const signal: fc.Arbitrary<Signal> = fc.record({
    kind: fc.constantFrom(
      'number',
      'comparator',
      'obligation',
      'negation',
      'rule-item',
      'list-item',
      'disposition',
      'link',
      'date',
      'term',
    ),
    from: fc.option(fc.string()),
    to: fc.option(fc.string()),
    text: fc.string(),
    effect,
  });

  it('the weight never falls when a signal is added', () => {
    fc.assert(
      fc.property(fc.constantFrom(...WEIGHTS), fc.array(signal), signal, (base, signals, more) => {
        expect(WEIGHTS.indexOf(weightOf(base, [...signals, more]))).toBeGreaterThanOrEqual(
          WEIGHTS.indexOf(weightOf(base, signals)),
        );
      }),
    );
  });

  it('effects combine in any order, and backwards to the opposite', () => {
    fc.assert(
      fc.property(fc.array(effect), (effects) => {
        expect(combineEffects([...effects].reverse())).toBe(combineEffects(effects));
        expect(combineEffects(effects.map(oppositeEffect))).toBe(oppositeEffect(combineEffects(effects)));
      }),
    );
  });

  const rule = fc.constantFrom(
    'Threats',
    'Insults',
    'Slurs aimed at a person',
    'Slurs aimed at a person or a group',
    'Films of fights',
    'Knives over 10 cm',
    'Knives over 6 cm',
    'Photos with consent',
    'Photos without consent',
  );
  const sentence = fc.constantFrom(
    'You must be at least 16 years old.',
    'You must be at least 18 years old.',
    'You may appeal.',
    'You must appeal.',
    'We do not allow threats.',
    'We remove spam.',
    'We may remove spam.',
    'Hatred hurts.',
    'In force from 21 April 2023.',
    'Blood is not allowed, except in news.',
    'Blood is not allowed in films.',
  );
  const list = (label: string) =>
    fc
      .uniqueArray(rule, { maxLength: 4 })
      .map((rules) =>
        rules.length > 0 ? `**${label}**\n\n${rules.map((item) => `- ${item}`).join('\n')}` : '',
      );
  const text = fc
    .tuple(
      fc.uniqueArray(sentence, { minLength: 1, maxLength: 4 }).map((found) => found.join(' ')),
      list('Not allowed'),
      list('Allowed'),
      list('Ineligible for the For You feed'),
    )
    .map((parts) => `## Topic {#topic}\n\n${parts.filter(Boolean).join('\n\n')}`);

  it('nothing changed is nothing', () => {
    fc.assert(
      fc.property(text, (same) => {
        expect(changesOf(same, same)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('a change made backwards leans the other way and weighs the same', () => {
    fc.assert(
      fc.property(text, text, (from, to) => {
        const [there, back] = [changesOf(from, to), changesOf(to, from)];
        expect(back.map(({ effect: leans }) => leans)).toEqual(
          there.map(({ effect: leans }) => oppositeEffect(leans)),
        );
        expect(back.map(({ weight }) => weight)).toEqual(there.map(({ weight }) => weight));
      }),
      { numRuns: 150 },
    );
  });

  it('a change that is weighed alone has its own signals', () => {
    const config = configWith();
    const [change] = changesOf('You may appeal.', 'You must appeal.');
    expect(weighChange(change!, weighContext(config, 'en'))).toEqual({
      weight: change!.weight,
      effect: change!.effect,
      signals: change!.signals,
    });
  });
});
