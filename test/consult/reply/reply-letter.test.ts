import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffCorpora } from '../../../src/compare/diff.ts';
import { findAddressees } from '../../../src/consult/reply/addressees.ts';
import { changedWords } from '../../../src/consult/reply/section-now.ts';
import type { Response } from '../../../src/model/response.ts';
import { CONFIG, makeConsultation, makeCorpus } from '../../support/consultations.ts';
import { bytesOf, COMMIT, linesOf, makeReplyInput, ORGANISATIONS, said, writeTo } from './sample.ts';

describe('a letter back', () => {
  it('says point by point what was said, what was decided and why, and where it shows', () => {
    const input = makeReplyInput([
      said({
        quote: 'private pictures',
        text: 'Say what of altered ones.',
        status: 'partly',
        reason: { en: 'Only where they show a person.', ur: 'صرف جہاں کوئی شخص نظر آئے۔' },
        answeredBy: ['threats', COMMIT],
        reply: { text: 'We named them.', sent: null, satisfied: null },
      }),
    ]);
    const lines = linesOf(writeTo('lantern-circle', input).booklet);
    expect(lines.slice(lines.indexOf('# What you said, and what we did'))).toEqual([
      '# What you said, and what we did',
      'Your words stand here as you gave them, in the language in which you wrote.',
      '## Threats',
      'Section: threats',
      'Address: https://guidelines.example/en/2023-04-21/safety#threats',
      '### 1. Your comment (r-000000000001)',
      'About the words: private pictures',
      '> Say what of altered ones.',
      'What we decided: Accepted in part',
      'How: Only where they show a person.',
      'Our reply: We named them.',
      'Recorded as change: c0ffee1234',
      'What has changed in “Threats” since the draft',
      'Not allowed: Threatening to share private pictures of a person | Not allowed: Threatening to share private or altered pictures of a person',
      '# One question for you',
      'We would like to know, and we read every remark.',
    ]);
  });

  it('says the same in Urdu, with our words marked as English where there are no others', () => {
    const reply = { text: 'We named them.', sent: null, satisfied: null };
    const input = makeReplyInput([said({ reply, reason: { en: 'Because.', ur: 'کیونکہ۔' } })]);
    const { booklet } = writeTo('lantern-circle', input);
    expect(booklet.volumes.map(({ locale, extra }) => [locale, extra ?? false])).toEqual([
      ['en', false],
      ['ur', true],
    ]);
    const lines = linesOf(booklet, 1);
    expect(lines).toContain('ہمارا فیصلہ: قبول کیا گیا');
    expect(lines).toContain('کیسے: کیونکہ۔');
    expect(lines.some((line) => line.includes('اجازت نہیں ہے: کسی شخص کی نجی یا بدلی ہوئی تصاویر'))).toBe(
      true,
    );
    const facts = booklet.volumes[1]!.parts.flatMap((part) => (part.type === 'facts' ? part.rows : []));
    expect(facts.find(({ label }) => label === 'ہمارا جواب')!.value).toMatchObject({ lang: 'en' });
  });

  it('shows an edit and its reasons as one point, and counts points as it numbers them', () => {
    const decided: Partial<Response> = {
      quote: 'private pictures',
      status: 'rejected',
      reason: 'Too wide.',
      answeredBy: ['threats'],
    };
    const edit = { from: 'private pictures', to: 'any pictures' };
    const input = makeReplyInput([
      said({ ...decided, kind: 'edit', edit, text: 'any pictures' }),
      said({ ...decided, text: 'They hurt as much.' }),
      said({ section: 'trade', text: 'Good.' }),
    ]);
    const { booklet } = writeTo('lantern-circle', input);
    const lines = linesOf(booklet);
    expect(lines).toContain('### 1. Your proposed wording (r-000000000001, r-000000000002)');
    expect(lines.filter((line) => line === 'Why: Too wide.')).toHaveLength(1);
    expect(lines).toContain('### 2. Your comment (r-000000000003)');
    expect(lines).toContain('All | 2');
    expect(bytesOf(booklet)).toContain('2 points');
  });

  it('puts answers that were only chosen in a table, and those with words among the points', () => {
    const consultation = makeConsultation({
      questions: [
        {
          id: 'clear',
          section: null,
          kind: 'scale',
          text: { en: 'Is it clear?' },
          ends: { low: { en: 'no' }, high: { en: 'yes' } },
        },
        { id: 'fair', section: 'threats', kind: 'agree', text: { en: 'It is fair.' }, ends: null },
        { id: 'far', section: null, kind: 'scale', text: { en: 'How far?' }, ends: null },
      ],
    });
    const whole = { kind: 'answer' as const, section: null, anchor: 'whole' as const };
    const input = makeReplyInput(
      [
        said({ ...whole, question: 'clear', text: '4' }),
        said({ kind: 'answer', question: 'fair', text: 'partly: not to children' }),
        said({ ...whole, question: 'far', text: '2' }),
      ],
      { consultation },
    );
    const lines = linesOf(writeTo('lantern-circle', input).booklet);
    expect(lines).toContain('Is it clear? | 4 (1: no; 5: yes)');
    expect(lines).toContain('How far? | 2 (1 is the lowest, 5 the highest)');
    expect(lines).toContain('It is fair. | Partly');
    expect(lines).toContain('To the question “It is fair.”:');
    expect(lines).not.toContain('To the question “Is it clear?”:');
  });

  it('answers what was said last of what was answered more than once, and says so', () => {
    const consultation = makeConsultation({
      questions: [
        { id: 'far', section: null, kind: 'scale', text: { en: 'How far?' }, ends: null },
        { id: 'why', section: null, kind: 'text', text: { en: 'Why?' }, ends: null },
      ],
    });
    const answer = { kind: 'answer' as const, section: null, anchor: 'whole' as const };
    const before = { ...answer, status: 'duplicate' as const };
    const input = makeReplyInput(
      [
        said({ ...before, question: 'far', text: '2', duplicateOf: 'r-000000000003' }),
        said({ ...before, question: 'why', text: 'First words.', duplicateOf: 'r-000000000004' }),
        said({ ...answer, question: 'far', text: '4' }),
        said({ ...answer, question: 'why', text: 'Later words.', reason: 'Good.' }),
        said({
          ...before,
          organisation: 'moss-law',
          question: 'why',
          text: 'Later words.',
          duplicateOf: 'r-000000000004',
        }),
      ],
      { consultation },
    );
    const { booklet } = writeTo('lantern-circle', input);
    const lines = linesOf(booklet);
    expect(lines.filter((line) => line.startsWith('How far?'))).toEqual([
      'How far? | 4 (1 is the lowest, 5 the highest)',
    ]);
    expect(lines).toContain('Where you answered a question more than once, we took your later answer.');
    expect(lines).toContain('> Later words.');
    expect(lines).toContain('You answered this question more than once; we took your later answer.');
    expect(lines).toContain('One other said the same.');
    expect(lines.join()).not.toContain('First words.');
    // Both are answered by the letter.
    expect(booklet.manifest!.entries).toHaveLength(4);
    // To whoever answered once, nothing of the kind is said.
    expect(linesOf(writeTo('moss-law', input).booklet).join()).not.toContain('more than once');
  });

  it('tells of others that said the same only how many', () => {
    const first = said({
      organisation: 'velvet-line',
      text: 'Marzipan words of theirs, quite long.',
      status: 'rejected',
      reason: 'It is too wide.',
      reply: { text: 'Marzipan reply to them.', sent: '2023-03-01', satisfied: false },
    });
    const same = { status: 'duplicate' as const, duplicateOf: 'r-000000000001' };
    const input = makeReplyInput([
      first,
      said({ ...same, text: 'My words.' }),
      said({ ...same, organisation: 'moss-law', text: 'Moss words.' }),
    ]);
    const { booklet } = writeTo('lantern-circle', input);
    const lines = linesOf(booklet);
    expect(lines).toContain('2 others said the same.');
    expect(lines).toContain('What we decided: Not accepted');
    expect(lines).toContain('Why: It is too wide.');
    expect(bytesOf(booklet)).not.toMatch(/Marzipan|Velvet|velvet|Moss|moss|r-000000000001|r-000000000003/);
    const secret = makeReplyInput([{ ...first, permission: 'none' }, said({ ...same, text: 'My words.' })]);
    expect(bytesOf(writeTo('lantern-circle', secret).booklet)).not.toContain('too wide');
  });

  it('takes names of others out of our own words and says so, and leaves theirs in their own', () => {
    const input = makeReplyInput([
      said({
        text: 'We agree with Velvet Line.',
        reason: 'As paper-kite and Velvet Line (fictional) said, and Lantern Circle too.',
        reply: { text: 'Reed Radio thought so.', sent: null, satisfied: null },
        answeredBy: ['a call with Moss Law Desk'],
      }),
    ]);
    const { booklet, hidOthers } = writeTo('lantern-circle', input);
    expect(hidOthers).toBe(true);
    const lines = linesOf(booklet);
    expect(lines).toContain('> We agree with Velvet Line.');
    expect(lines).toContain('How: As […] and […] said, and Lantern Circle too.');
    expect(lines).toContain('Our reply: […] thought so.');
    expect(lines).toContain('Where it shows: a call with […]');
    expect(writeTo('lantern-circle', makeReplyInput([said({ reason: 'Yes.' })])).hidOthers).toBe(false);
  });

  it('shows nothing of a section that is restricted to others', () => {
    const consultation = makeConsultation({ restricted: ['threats'] });
    const responses = [said({ section: 'trade', answeredBy: ['threats'], text: 'Hm.' })];
    const closed = bytesOf(writeTo('lantern-circle', makeReplyInput(responses, { consultation })).booklet);
    expect(closed).not.toMatch(/threats|Threats|altered|دھمکیاں/);
    const invited = ORGANISATIONS.map((one) => ({ ...one, topics: ['threats'] }));
    const input = makeReplyInput(responses, { consultation, organisations: invited });
    expect(bytesOf(writeTo('lantern-circle', input).booklet)).toMatch(/altered/);
  });

  it('names what is not decided, and answers only what is', () => {
    const input = makeReplyInput([said({ text: 'One.' }), said({ text: 'Two.', status: 'open' })]);
    const { booklet } = writeTo('lantern-circle', input);
    expect(booklet.volumes[0]!.marks[0]).toBe(
      'Interim reply: 1 of your points is not decided yet. We will write to you again.',
    );
    const lines = linesOf(booklet);
    expect(lines).toContain('What we decided: Not decided yet');
    expect(lines).toContain('We will write to you once it is decided.');
    expect(booklet.manifest!.entries).toEqual(['r-000000000001']);
  });

  it('is a packet of its own kind, dated by the registers and not by what was sent', () => {
    const one = writeTo('lantern-circle', makeReplyInput([said({})])).booklet;
    expect(one).toMatchObject({ name: 'spring-reply-lantern-circle', date: '2023-04-21' });
    expect(one.manifest).toMatchObject({
      kind: 'reply',
      packet: 'spring/lantern-circle/reply',
      organisation: 'lantern-circle',
      sections: [],
      questions: [],
      embargo: null,
    });
    const sent = said({ reply: { text: '', sent: '2023-05-30', satisfied: true } });
    expect(writeTo('lantern-circle', makeReplyInput([sent])).booklet).toEqual(one);
    const late = makeReplyInput([said({ received: '2023-05-01' })]);
    expect(writeTo('lantern-circle', late).booklet.date).toBe('2023-05-01');
    const early = writeTo('lantern-circle', makeReplyInput([said({})], { date: '2023-03-21' })).booklet;
    expect(early.manifest!.embargo).toBe('2023-03-21');
    expect(early.volumes[0]!.marks[0]).toContain('Confidential until 21 March 2023');
  });

  it('gives no address that leads nowhere before there is a version', () => {
    const bytes = bytesOf(writeTo('lantern-circle', makeReplyInput([said({})], { version: null })).booklet);
    expect(bytes).not.toContain('guidelines.example/en');
    expect(bytes).toContain('the text as it reads now');
  });

  it('holds what is about the whole, what is gone and what has no place', () => {
    const nowhere = { section: null, document: null };
    const input = makeReplyInput([
      said({ ...nowhere, anchor: 'unplaced', text: 'Where?' }),
      said({ section: 'no-more', anchor: 'orphaned', text: 'Gone.' }),
      said({ ...nowhere, anchor: 'whole', text: 'All.' }),
      said({ section: null, document: 'safety', text: 'The document.' }),
    ]);
    const lines = linesOf(writeTo('lantern-circle', input).booklet);
    expect(lines.filter((line) => line.startsWith('## '))).toEqual([
      '## About the consultation as a whole',
      '## Safety',
      '## no-more',
      '## Points without a place',
    ]);
    expect(lines).toContain('This section is no longer in the text.');
  });

  it('never holds a word of anybody else, whatever was decided', () => {
    const words = fc.stringMatching(/^[a-z]{12,20}$/);
    const status = fc.constantFrom('accepted', 'rejected', 'open', 'deferred', 'duplicate' as const);
    const entry = fc.record({
      organisation: fc.constantFrom(...ORGANISATIONS.map(({ id }) => id), null),
      section: fc.constantFrom('threats', 'trade', 'no-more', null),
      status,
      text: words,
      quote: fc.option(words),
      reply: fc.option(words),
      reason: fc.option(words),
      permission: fc.constantFrom('named', 'anonymous', 'none' as const),
      repeats: fc.nat(8),
    });
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 9 }), (entries) => {
        const input = makeReplyInput(
          entries.map(({ reply, repeats, reason, ...one }) =>
            said({
              ...one,
              group: one.organisation === null ? { name: 'Night group', participants: 3 } : null,
              reason: reason,
              reply: reply === null ? null : { text: reply, sent: null, satisfied: null },
              duplicateOf: one.status === 'duplicate' ? `r-${String(repeats + 1).padStart(12, '0')}` : null,
            } as Partial<Response>),
          ),
        );
        for (const organisation of new Set(entries.map((one) => one.organisation))) {
          const id = organisation ?? 'group';
          const found = input.responses.filter((one) => one.organisation === organisation);
          const name = organisation ?? addressOf(input);
          const bytes = bytesOf(writeTo(name, input).booklet);
          const own = JSON.stringify(found);
          for (const other of input.responses) {
            if (other.organisation === organisation) continue;
            for (const word of [other.text, other.quote, other.reply?.text, other.id])
              if (word && !own.includes(word)) expect(bytes, id).not.toContain(word);
          }
          for (const one of found) expect(bytes).toContain(one.text);
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** What the group of a register is called. */
function addressOf({ responses }: ReturnType<typeof makeReplyInput>): string {
  const [first] = responses.filter(({ organisation }) => organisation === null);
  return findId(first!);
}

function findId(first: Response): string {
  return findAddressees([first], [], CONFIG).found[0]!.id;
}

describe('what changed in a section', () => {
  const rows = (before: string, after: string) => {
    const diff = diffCorpora(makeCorpus({ 'en/a': before }), makeCorpus({ 'en/a': after }), {
      config: CONFIG,
    });
    return diff.changes.flatMap((change) => changedWords(change, CONFIG).map((row) => Object.values(row)));
  };

  it('shows a rule that went to another list, and each list by its name', () => {
    expect(
      rows(
        '# A {#a}\n\nWords.\n\n**Allowed**\n\n- Old guns behind glass\n- Toy guns in films\n\n**Not allowed**\n\n- Guns for sale\n',
        '# A {#a}\n\nWords.\n\n**Allowed**\n\n- Toy guns in films\n\n**Not allowed**\n\n- Guns for sale\n- Old guns behind glass\n',
      ),
    ).toEqual([['Allowed: Old guns behind glass', 'Not allowed: Old guns behind glass']]);
  });

  it('shows what came, what went, a new title, and nothing of marks', () => {
    expect(
      rows(
        '# A {#a}\n\nThe first rule stands.\n\nThe second rule goes away for good.\n',
        '# B {#a}\n\nThe *first* rule stands.\n\nA third paragraph that is quite new came in.\n',
      ),
    ).toEqual([
      ['A', 'B'],
      ['The second rule goes away for good.', ''],
      ['', 'A third paragraph that is quite new came in.'],
    ]);
  });
});
