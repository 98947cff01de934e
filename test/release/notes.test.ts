/** Release notes: each language in its own words, nothing of the guidelines read as Markdown. */
import { describe, expect, it } from 'vitest';
import type { Change, Signal } from '../../src/compare/change.ts';
import { parseCorpus } from '../../src/document/corpus.ts';
import { writeNotes } from '../../src/release/notes.ts';
import { planRelease } from '../../src/release/plan.ts';
import { readMessage, writeMessage } from '../../src/release/trailers.ts';
import { makeConfig } from '../../src/workspace/config-file.ts';
import { makeDocument } from '../support/documents.ts';
import { EN_TOPIC, UR_TOPIC } from '../support/workspaces.ts';

const config = makeConfig(
  'title: { en: Guidelines, ur: گائیڈ لائنز }\nsource: en\nlocales:\n  en: { files: "en/{path}.md" }\n  ur: { files: "ur/{path}.md" }\ndispositions:\n  not-allowed: { en: Not allowed, ur: اجازت نہیں ہے }\n  allowed: { en: Allowed, ur: اجازت ہے }\n',
  '/g/mizan.yaml',
  (path) => path,
  () => '',
);
const corpus = parseCorpus(
  [
    { locale: 'en', path: 'hate', file: 'en/hate.md', text: EN_TOPIC },
    { locale: 'ur', path: 'hate', file: 'ur/hate.md', text: UR_TOPIC },
  ],
  config,
);
const version = {
  name: 'v2',
  announced: '2023-03-21',
  effective: '2023-04-21',
  digest: '0'.repeat(64),
  summary: { en: 'Stronger.', ur: 'مزید سخت۔' },
  consultation: null,
};

function change(locale: string, signals: Partial<Signal>[], rest: Partial<Change> = {}): Change {
  const section = corpus.locales.get(locale)!.get('hate')!.sections[2]!;
  return {
    locale,
    kind: 'reworded',
    kinds: ['reworded'],
    weight: 'substantive',
    effect: 'tightens',
    document: { from: 'hate', to: 'hate' },
    section: { from: 'slurs', to: 'slurs' },
    title: { from: section.title, to: section.title },
    signals: signals.map((signal) => ({
      kind: 'rule-item',
      from: null,
      to: null,
      text: '',
      effect: 'tightens',
      ...signal,
    })),
    blocks: [],
    place: { from: null, to: null },
    sections: { from: [section], to: [section] },
    evidence: '',
    confidence: 1,
    renumbered: false,
    announcement: false,
    ...rest,
  };
}

const notes = (locale: string, changes: Change[] | null) =>
  writeNotes({ locale, config, version, changes, corpus, before: corpus });

describe('writeNotes', () => {
  it('lists the topics of a first version', () => {
    expect(notes('ur', null)).toBe(
      '# گائیڈ لائنز: ورژن \u2066v2\u2069\n\nاعلان کی تاریخ: 21 مارچ 2023۔ نفاذ کی تاریخ: 21 اپریل 2023۔\n\nمزید سخت۔\n\nیہ ان گائیڈ لائنز کا پہلا ورژن ہے۔\n\n## موضوعات\n\n- نفرت\n',
    );
  });

  it('says in the source language what the signals say', () => {
    expect(notes('en', [change('en', [{ text: 'New rule under Not allowed: “Threats”' }])])).toContain(
      '## Hate\n\n- **Slurs** (changed)\n  - New rule under Not allowed: “Threats”',
    );
  });

  it('names the list of a rule in the language of the notes', () => {
    expect(
      notes('ur', [change('ur', [{ to: 'دھمکیاں', text: 'New rule under Not allowed: “دھمکیاں”' }])]),
    ).toContain('- نیا اصول (اجازت نہیں ہے): دھمکیاں');
  });

  it('translates the labels of a move, and quotes the rule', () => {
    const moved = change('ur', [
      {
        kind: 'disposition',
        from: 'Allowed',
        to: 'Not allowed',
        text: 'Moved from Allowed to Not allowed: “\u2068دھمکیاں\u2069”',
      },
    ]);
    expect(notes('ur', [moved])).toContain(
      '- فہرست بدلی ہے۔ پہلے: "اجازت ہے"۔ اب: "اجازت نہیں ہے" ("دھمکیاں")',
    );
  });

  it('says which words a rule gained, and does not call them a new rule', () => {
    const rule = 'اشتہار پر لیبل لازمی ہے، سوائے خبروں کے۔';
    const told = notes('ur', [
      change('ur', [
        { kind: 'obligation', to: 'سوائے', text: `Exception added (\u201Cسوائے\u201D): \u201C${rule}\u201D` },
      ]),
    ]);
    expect(told).toContain(`- اصول میں شامل کیا گیا: "سوائے" ("${rule}")`);
  });

  it('tells a new rule once, even where the signal cuts it short', () => {
    const told = notes('ur', [
      change('ur', [
        {
          kind: 'obligation',
          // The mark that opens the next sentence is cut with this one.
          to: 'ہم دھمکیوں کی اجازت نہیں دیتے، خواہ وہ کسی کو بھی دی جائیں۔ "',
          text: 'New rule: \u201C\u2068ہم دھمکیوں کی اجازت نہیں دیتے\u2026\u2069\u201D',
        },
      ]),
    ]);
    expect(told).toContain('- نیا اصول: ہم دھمکیوں کی اجازت نہیں دیتے، خواہ وہ کسی کو بھی دی جائیں\n');
  });

  it('says that a rule stands elsewhere, and where it stood', () => {
    const told = notes('ur', [
      change('ur', [
        {
          from: 'دھمکیاں',
          to: 'دھمکیاں',
          text: 'Rule moved from \u201C\u2068نفرت\u2069\u201D to \u201C\u2068تحفظ\u2069\u201D, still under Not allowed: \u201C\u2068دھمکیاں\u2069\u201D',
        },
        { from: 'توہین', to: 'توہین', text: 'Now a rule under Allowed: \u201Cتوہین\u201D' },
      ]),
    ]);
    expect(told).toContain('- اصول (اجازت نہیں ہے) کی جگہ بدلی ہے: "دھمکیاں"۔ پہلے کا حصہ: "نفرت"\n');
    expect(told).toContain('- اصول کی جگہ بدلی ہے: "توہین"\n');
  });

  it('makes quotation marks inside quotation marks single', () => {
    const told = notes('ur', [
      change('ur', [{ kind: 'number', to: '13', text: 'New number: 13 (\u201C"حد" 13 ہے\u201D)' }]),
    ]);
    expect(told).toContain(`- نیا عدد: 13 ("'حد' 13 ہے")`);
  });

  it('tells a rule that moved between sections once', () => {
    const text = 'Rule moved from “A” to “B”: “x”';
    expect(
      notes('en', [change('en', [{ text }]), change('en', [{ text }])]).split('Rule moved'),
    ).toHaveLength(2);
  });

  it('counts what is wording only', () => {
    expect(notes('en', [change('en', [], { weight: 'editorial' })])).toContain(
      'Nothing of substance changed.\n\nIn 1 section only the wording changed.',
    );
  });

  it('lets nothing of the guidelines be Markdown or HTML', () => {
    const text = '<script>*x*</script> [a](javascript:b) # h - i 1. j `k` &amp; **l** _m_ https';
    const blocks = makeDocument(notes('en', [change('en', [{ text }])])).sections.flatMap(
      ({ blocks }) => blocks,
    );
    const told = blocks.find((block) => block.text.includes('script'))!;
    expect([told.text, told.inlines]).toEqual([text, []]);
  });
});

describe('planRelease', () => {
  it('repeats the facts of the ledger in commit and tag', () => {
    const plan = planRelease({
      version,
      manifest: 'm',
      notes: { en: 'n' },
      ledger: 'l',
      title: 'Guidelines',
    });
    expect(plan.files.map(({ path }) => path)).toEqual([
      'versions.yaml',
      'releases/v2/manifest.txt',
      'releases/v2/notes.en.md',
    ]);
    for (const message of [plan.commitMessage, plan.tagMessage])
      expect(readMessage(message).trailers).toEqual({
        'Mizan-Version': 'v2',
        Announced: '2023-03-21',
        Effective: '2023-04-21',
        Digest: version.digest,
      });
  });
});

describe('trailers', () => {
  it('come back as they were written, a signature left out', () => {
    const message = {
      body: 'Title\n\nText: with a colon',
      trailers: { Effective: '2023-04-21', Digest: 'ab' },
    };
    expect(
      readMessage(`${writeMessage(message)}-----BEGIN SSH SIGNATURE-----\nx\n-----END SSH SIGNATURE-----\n`),
    ).toEqual(message);
  });

  it('are none where the last lines are no facts', () => {
    expect(readMessage('Just a tag\n').trailers).toEqual({});
  });
});
