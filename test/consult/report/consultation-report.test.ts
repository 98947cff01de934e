/** The consultation report: what it says, in both languages, and what it never says. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Booklet, BookletPart, Rich } from '../../../src/consult/booklet.ts';
import { buildConsultationReport } from '../../../src/consult/report/consultation-report.ts';
import { gather } from '../../../src/consult/report/gather.ts';
import type { Question } from '../../../src/model/consultation.ts';
import type { Permission, Response, ResponseStatus } from '../../../src/model/response.ts';
import { makeConsultation } from '../../support/consultations.ts';
import { COMMIT, makeInput, makeMixture, makeResponse, SECRETS } from './sample.ts';

const QUESTIONS: Question[] = [
  {
    id: 'clear',
    section: null,
    kind: 'scale',
    text: { en: 'How clear?', ur: 'کتنا واضح؟' },
    ends: { low: { en: 'Hard', ur: 'مشکل' }, high: { en: 'Easy', ur: 'آسان' } },
  },
  {
    id: 'fair',
    section: 'threats',
    kind: 'agree',
    text: { en: 'It is fair.', ur: 'یہ منصفانہ ہے۔' },
    ends: null,
  },
];

const partsOf = (booklet: Booklet, locale: string): BookletPart[] =>
  booklet.volumes.find((volume) => volume.locale === locale)!.parts;
const wordsOf = (rich: Rich): string => (typeof rich === 'string' ? rich : rich.text);

/** A volume as lines a person could read. */
function linesOf(booklet: Booklet, locale = 'en'): string[] {
  return partsOf(booklet, locale).flatMap((part): string[] => {
    switch (part.type) {
      case 'heading':
        return [`${'#'.repeat(part.level)} ${part.text}`];
      case 'text':
        return [part.tone === 'quote' ? `> ${part.text}` : part.text];
      case 'facts':
        return part.rows.map(({ label, value }) => `${label}: ${wordsOf(value)}`);
      case 'list':
        return part.items.map((item) => `- ${wordsOf(item)}`);
      case 'table':
        return [
          ...(part.caption ? [part.caption] : []),
          ...part.rows.map((row) => row.map(wordsOf).join(' | ')),
        ];
      case 'bars':
        return [part.caption, ...part.rows.map(({ label, said }) => `${label} = ${said}`)];
      default:
        return [];
    }
  });
}

const report = (responses: readonly Response[], given: Parameters<typeof makeInput>[1] = {}) =>
  buildConsultationReport(makeInput(responses, given));

describe('buildConsultationReport', () => {
  it('has a volume for each language asked for, and no manifest', () => {
    const booklet = report(makeMixture());
    expect(booklet.volumes.map(({ locale, direction, title }) => [locale, direction, title])).toEqual([
      ['en', 'ltr', 'What we heard and what we did'],
      ['ur', 'rtl', 'ہم نے کیا سنا اور کیا کیا'],
    ]);
    expect([booklet.manifest, booklet.name]).toEqual([null, 'spring-report']);
    expect(report(makeMixture(), { locales: ['ur'] }).volumes.map(({ locale }) => locale)).toEqual(['ur']);
    expect(() => report([], { locales: ['fr'] })).toThrow('not kept in "fr"');
  });

  it('says who was asked and who answered, in numbers that tell nobody', () => {
    const lines = linesOf(report(makeMixture()));
    expect(lines[0]).toBe(
      'We asked 7 organisations. 5 of them answered; in all, 7 points were made. 1 meeting or focus group took part, with 12 people.',
    );
    // Single ones of a kind or country are not told apart.
    expect(lines).toContain('Community groups | 4 | 4');
    expect(lines).not.toContainEqual(expect.stringMatching(/^Helplines|^Norway|^Kenya/));
    expect(lines).toContain('Other kinds | 3 | 1');
    expect(lines).toContain('Pakistan | 3 | 3');
    expect(lines).toContain('Other countries | 4 | 2');
    expect(lines).toContain('All together | 7 | 5');
    expect(lines).toContain('- Lantern Circle (fictional)');
    expect(lines).not.toContainEqual(expect.stringContaining('Mango Shade'));
  });

  it('quotes what was said, with who, what was done and why, and where it shows', () => {
    const lines = linesOf(report(makeMixture()));
    const at = lines.indexOf('### Threats');
    expect(lines.slice(at, at + 14)).toEqual([
      '### Threats',
      '4 points (2 comments, 1 proposed edit, 1 objection). 1 of them may not be shown.',
      '1. Lantern Circle (fictional), comment',
      'About the words: threats',
      '> Please name private pictures.',
      'Said by 2 organisations or groups',
      'Also said by: a community group (Pakistan)',
      'What we did: Accepted',
      'How: Private pictures are named; […] asked for it too.',
      'Our reply: It is in.',
      'Content with our reply: Yes',
      'Where it shows: Change c0ffee1234: Name private pictures',
      'Where it shows: Threats',
      '3. A community group (Pakistan), objection',
    ]);
    expect(lines).toContain(
      'Please name private pictures. (Said by 2 organisations or groups) | Accepted | Private pictures are named; […] asked for it too. | Threats',
    );
  });

  it('keeps the language of every quotation', () => {
    const quotes = partsOf(report(makeMixture()), 'en').filter(
      (part) => part.type === 'text' && part.tone === 'quote',
    );
    expect(quotes).toContainEqual({
      type: 'text',
      tone: 'quote',
      lang: 'ur',
      text: 'ہمیں یہ اصول بہت سخت لگتا ہے۔',
    });
    expect(quotes).toContainEqual(expect.objectContaining({ text: '[…] سے رابطہ: […]' }));
  });

  it('marks what is English among the Urdu', () => {
    const facts = partsOf(report(makeMixture()), 'ur').flatMap((part) =>
      part.type === 'facts' ? part.rows : [],
    );
    expect(facts).toContainEqual({
      label: 'وجہ',
      value: { text: 'The rule stays.', link: null, lang: 'en' },
    });
  });

  it('lists what is gone, what has no place and what is open', () => {
    const lines = linesOf(report(makeMixture()));
    expect(lines).toContain('# About sections that are gone');
    expect(lines).toContain('## gone-section');
    expect(lines).toContain('# Points without a place');
    expect(lines).toContain('- Trade: 1 open');
    expect(report(makeMixture()).volumes[0]!.marks).toEqual(['Interim report: 1 point still open']);
    expect(linesOf(report([makeResponse()]))).toContain('Nothing: every point has been decided.');
    expect(report([makeResponse()]).volumes[0]!.marks).toEqual([]);
  });

  it('counts what was chosen, with the mean of a scale, and quotes only what was written beside it', () => {
    const answer = (question: string, text: string, given: Partial<Response> = {}): Response =>
      makeResponse({ kind: 'answer', question, section: null, anchor: 'whole', text, ...given });
    const lines = linesOf(
      report(
        [
          answer('clear', '5'),
          answer('clear', '2: long sentences', { organisation: 'paper-kite' }),
          answer('clear', '4', { organisation: 'velvet-line', permission: 'none' }),
          answer('fair', 'agree'),
        ],
        { consultation: makeConsultation({ questions: QUESTIONS }) },
      ),
    );
    const at = lines.indexOf('How clear?');
    expect(lines.slice(at, at + 11)).toEqual([
      'How clear?',
      '1 (Hard) = 0 answers',
      '2 = 1 answer',
      '3 = 0 answers',
      '4 = 1 answer',
      '5 (Easy) = 1 answer',
      '3 answers. On average 3.7, from 1 (Hard) to 5 (Easy).',
      'To the question “How clear?”:',
      '1. Paper Kite Society (fictional), answer to a question',
      '> 2: long sentences',
      'What we did: Accepted',
    ]);
    expect(lines.indexOf('It is fair.')).toBeGreaterThan(lines.indexOf('### Threats'));
  });

  it('shows one point for a campaign, and other words for it below', () => {
    const campaign = ['lantern-circle', 'paper-kite', 'mango-shade'].map((organisation, index) =>
      makeResponse({
        id: `r-00000000000${'abc'[index]}`,
        organisation,
        ...(index > 0 && { status: 'duplicate' as const, duplicateOf: `r-00000000000${'aab'[index]}` }),
        ...(index === 2 && { text: 'Pictures, please.' }),
      }),
    );
    const { topics, repetitions, open } = gather(makeInput(campaign));
    expect(topics.map(({ points }) => points.length)).toEqual([1]);
    expect([topics[0]!.points[0]!.voices, repetitions, open]).toEqual([3, 2, 0]);
    expect(linesOf(report(campaign)).filter((line) => line.startsWith('> '))).toEqual([
      '> Please name private pictures.',
      '> Pictures, please.',
    ]);
  });

  it('is not caught in a circle of repetitions', () => {
    const circle = ['a', 'b'].map((letter, index) =>
      makeResponse({
        id: `r-00000000000${letter}`,
        status: 'duplicate',
        duplicateOf: `r-00000000000${'ba'[index]}`,
      }),
    );
    expect(gather(makeInput(circle)).topics[0]!.entries).toBe(2);
  });

  it('copes with long chains of repetitions, and with words made to be slow', () => {
    const chain = Array.from({ length: 3000 }, (_, index) =>
      makeResponse({
        id: `r-${index}`,
        permission: 'anonymous',
        text: index === 0 ? `${'a'.repeat(50_000)} ${'+1 '.repeat(20_000)}${' '.repeat(50_000)}.` : 'x',
        ...(index > 0 && { status: 'duplicate' as const, duplicateOf: `r-${index - 1}` }),
      }),
    );
    expect(gather(makeInput(chain)).topics[0]!.points).toHaveLength(1);
    expect(report(chain).volumes).not.toHaveLength(0);
  });

  it('tells nothing of the order in which answers came', () => {
    const responses = makeMixture().map((response, index) => ({ ...response, id: `r-00000000001${index}` }));
    const shuffled = report(responses.toReversed().map((one) => ({ ...one, duplicateOf: null })));
    expect(shuffled).toEqual(report(responses.map((one) => ({ ...one, duplicateOf: null }))));
  });

  it('has one anchor for each place, and only links that lead to one', () => {
    for (const { parts } of report(makeMixture()).volumes) {
      const ids = parts.flatMap((part) => (part.type === 'heading' ? part.id : []));
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.filter((id) => !/^[A-Za-z0-9_-]+$/.test(id))).toEqual([]);
      const links = [...JSON.stringify(parts).matchAll(/"link":"#([^"]*)"/g)].map((match) => match[1]);
      expect(links.filter((link) => !ids.includes(link!))).toEqual([]);
      expect(links.length).toBeGreaterThan(3);
    }
  });

  it('says so where nobody answered', () => {
    const lines = linesOf(report([]));
    expect(lines[0]).toBe('We asked 7 organisations. None of them answered.');
    expect(lines).toContain('Nobody has answered yet.');
  });

  it('links a commit only by what the repository calls it', () => {
    const { topics } = gather(makeInput([makeResponse({ answeredBy: [COMMIT, 'nowhere'] })]));
    expect(topics[0]!.points[0]!.answers).toEqual([
      { type: 'commit', commit: COMMIT, subject: 'Name private pictures' },
      { type: 'other', name: 'nowhere' },
    ]);
  });

  it('holds nothing that may not be published', () => {
    const text = JSON.stringify(report(makeMixture()));
    for (const secret of [
      ...SECRETS,
      'Paper Kite Society (fictional) said',
      'desk@mango.example',
      'آم کی چھاؤں',
    ])
      expect(text).not.toContain(secret);
    expect(text).not.toMatch(/r-00000000000[0-9a-f]/);
  });

  it('counts every entry and quotes none without permission, whatever the register holds', () => {
    const entry = fc.record({
      organisation: fc.constantFrom('lantern-circle', 'velvet-line', 'paper-kite', 'stranger', null),
      permission: fc.constantFrom<Permission>('named', 'anonymous', 'none'),
      status: fc.constantFrom<ResponseStatus>('open', 'accepted', 'rejected', 'duplicate'),
      anchor: fc.constantFrom<Response['anchor']>('placed', 'moved', 'orphaned', 'unplaced', 'whole'),
      section: fc.constantFrom('threats', 'safety', 'old', null),
      target: fc.nat(12),
    });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), (entries) => {
        const responses = entries.map(({ target, ...given }, index) => {
          const word = `${given.permission === 'none' ? 'secret' : 'open'}word${index}x`;
          const duplicateOf = given.status === 'duplicate' ? `r-${target}` : null;
          return makeResponse({
            ...given,
            id: `r-${index}`,
            text: word,
            reason: index % 2 === 0 ? word : { en: word, ur: word },
            quote: word,
            duplicateOf,
          });
        });
        const input = makeInput(responses);
        const gathered = gather(input);
        expect(gathered.topics.reduce((sum, topic) => sum + topic.entries, 0)).toBe(responses.length);
        expect([...gathered.statuses.values()].reduce((sum, count) => sum + count, 0)).toBe(responses.length);
        const text = JSON.stringify(buildConsultationReport(input));
        expect(text).not.toContain('secretword');
        for (const { text: word } of responses.filter(({ permission }) => permission !== 'none'))
          expect(text).toContain(word);
      }),
      { numRuns: 150 },
    );
  });
});

describe('a reason in two languages', () => {
  it('is told in the language of the volume', () => {
    const reason = { en: 'The law asks for it.', ur: 'قانون کا یہی تقاضا ہے۔' };
    const booklet = buildConsultationReport(makeInput([makeResponse({ status: 'rejected', reason })]));
    const [en, ur] = booklet.volumes.map(({ parts }) => JSON.stringify(parts));
    expect(en).toContain(reason.en);
    expect(en).not.toContain(reason.ur);
    expect(ur).toContain(reason.ur);
    expect(ur).not.toContain(reason.en);
  });
});

describe('an answer that is sent again', () => {
  it('is counted once, as it was last given', () => {
    const answer = (text: string, received: string) =>
      makeResponse({ kind: 'answer', question: 'clear', text, received, anchor: 'whole', section: null });
    const question = {
      id: 'clear',
      section: null,
      kind: 'scale' as const,
      text: { en: 'Clear?' },
      ends: null,
    };
    const consultation = makeConsultation({ questions: [question] });
    const { topics } = gather(
      makeInput([answer('5', '2023-02-10'), answer('2', '2023-02-01')], { consultation }),
    );
    const [result] = topics.flatMap(({ questions }) => questions);
    expect([result!.chosen, result!.mean]).toEqual([1, 5]);
  });
});

describe('what came back in other packets', () => {
  const consultation = makeConsultation({ questions: QUESTIONS });
  const answer = (given: Partial<Response>) =>
    makeResponse({ kind: 'answer', question: 'clear', anchor: 'whole', section: null, text: '4', ...given });

  it('stands under the question as it was asked, and is not counted with the answers to it now', () => {
    const asked = { en: 'How clear was it?', ur: 'یہ کتنا واضح تھا؟' };
    const entries = [answer({ id: 'r-1', text: '2', asked }), answer({ id: 'r-2', organisation: null })];
    const lines = linesOf(report(entries, { consultation })).join('\n');
    expect(lines).toContain('4 = 1');
    expect(lines).toContain('2 = 0');
    expect(lines).toMatch(/To the question “How clear was it\?”:\n[^\n]+\n> 2/);
    expect(linesOf(report(entries, { consultation }), 'ur').join('\n')).toContain(asked.ur);
  });

  it('is neither quoted nor counted while somebody must still look at it', () => {
    const doubtful = { file: 'a.json', sha256: 'ab'.repeat(32), at: 'x', doubt: 'packet' as const };
    const entries = [
      answer({ id: 'r-1', source: doubtful }),
      makeResponse({ id: 'r-2', text: 'Out of a forged packet.', source: doubtful }),
    ];
    const lines = linesOf(report(entries, { consultation })).join('\n');
    expect(lines).not.toContain('forged packet');
    expect(lines).not.toContain('4 = 1');
  });

  it('is quoted and counted as it was said last, where somebody answered again', () => {
    const text = 'Words that were taken back.';
    const entries = [
      answer({ id: 'r-1', status: 'duplicate', duplicateOf: 'r-2', received: '2023-02-10' }),
      answer({ id: 'r-2', text: '3', received: '2023-02-10' }),
      answer({ id: 'r-3', question: 'why', text, status: 'duplicate', duplicateOf: 'r-4' }),
      answer({ id: 'r-4', question: 'why', text: 'Words that hold.' }),
    ];
    const lines = linesOf(report(entries, { consultation })).join('\n');
    expect(lines).toContain('3 = 1');
    expect(lines).toContain('4 = 0');
    expect(lines).not.toContain(text);
    expect(lines).toContain('> Words that hold.');
  });
});
