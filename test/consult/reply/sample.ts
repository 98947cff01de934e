/** Letters back in tests: a draft, the text it became, and whatever was said in between. */
import { diffCorpora } from '../../../src/compare/diff.ts';
import type { Booklet } from '../../../src/consult/booklet.ts';
import { findAddressees } from '../../../src/consult/reply/addressees.ts';
import type { ReplyInput } from '../../../src/consult/reply/reply-input.ts';
import { buildReply, type Reply } from '../../../src/consult/reply/reply-letter.ts';
import { ReplyMaterial } from '../../../src/consult/reply/reply-material.ts';
import type { Response } from '../../../src/model/response.ts';
import { AFTER, CONFIG, makeConsultation, makeCorpus } from '../../support/consultations.ts';
import { makeResponse, ORGANISATIONS } from '../report/sample.ts';

export { makeResponse, ORGANISATIONS } from '../report/sample.ts';

/** Since the draft: a rule is reworded in one section, and another is as it was. */
export const NOW = {
  ...AFTER,
  'en/safety': AFTER['en/safety'].replace('private pictures', 'private or altered pictures'),
  'ur/safety': AFTER['ur/safety'].replace('نجی تصاویر', 'نجی یا بدلی ہوئی تصاویر'),
};

export const COMMIT = 'c0ffee1234'.repeat(4);

export function makeReplyInput(
  responses: readonly Response[],
  given: Partial<ReplyInput> & { draft?: Record<string, string>; now?: Record<string, string> } = {},
): ReplyInput {
  const { draft = AFTER, now = NOW, ...rest } = given;
  const corpora = { draft: makeCorpus(draft, 'draft'), now: makeCorpus(now, '2023-04-21'), before: null };
  return {
    config: CONFIG,
    consultation: makeConsultation(),
    organisations: ORGANISATIONS,
    responses: responses.map((response, index) => ({
      ...response,
      id: response.id === 'r-000000000001' ? `r-${String(index + 1).padStart(12, '0')}` : response.id,
    })),
    corpora,
    diff: diffCorpora(corpora.draft, corpora.now, { config: CONFIG }),
    revisions: {
      draft: { name: 'draft', commit: '7'.repeat(40), digest: '2'.repeat(64) },
      now: { name: '2023-04-21', commit: '8'.repeat(40), digest: '3'.repeat(64) },
    },
    version: {
      name: '2023-04-21',
      announced: '2023-03-21',
      effective: '2023-04-21',
      digest: '3'.repeat(64),
      summary: {},
      consultation: null,
      line: 1,
    },
    commits: new Map([[COMMIT, { commit: COMMIT, sections: ['threats'] }]]),
    templates: new Map([
      [
        'en',
        {
          file: 'packets/reply.en.md',
          locale: 'en',
          text: '# {title}\n\nDear {organisation}, {points} points; {now}; {date}.\n',
        },
      ],
      [
        'ur',
        { file: 'packets/reply.ur.md', locale: 'ur', text: '# {title}\n\nبنام {organisation}، {now}\n' },
      ],
    ]),
    permalink: ({ locale, version, path, section }) =>
      `https://guidelines.example/${locale}/${version}/${path}#${section}`,
    date: null,
    ...rest,
  };
}

/** The letter to one of those that answered. */
export function writeTo(id: string, input: ReplyInput): Reply {
  const { found } = findAddressees(input.responses, input.organisations, input.config);
  return buildReply(new ReplyMaterial(input), found.find((one) => one.id === id)!);
}

/** Everything in a booklet, as one text. */
export function bytesOf(booklet: Booklet): string {
  return JSON.stringify(booklet, (key, value) =>
    key === 'document' && typeof value === 'object' ? (value as { text: string }).text : (value as unknown),
  );
}

/** What a volume says, line by line: headings, words, the rows of facts and tables. */
export function linesOf(booklet: Booklet, volume = 0): string[] {
  const plain = (rich: string | { text: string }): string => (typeof rich === 'string' ? rich : rich.text);
  return booklet.volumes[volume]!.parts.flatMap((part) => {
    switch (part.type) {
      case 'heading':
        return [`${'#'.repeat(part.level)} ${part.text}`];
      case 'text':
        return [part.tone === 'quote' ? `> ${part.text}` : part.text];
      case 'facts':
        return part.rows.map(({ label, value }) => `${label}: ${plain(value)}`);
      case 'table':
        return [
          ...(part.caption === null ? [] : [part.caption]),
          ...part.rows.map((row) => row.map(plain).join(' | ')),
        ];
      default:
        return [];
    }
  });
}

export const said = (given: Partial<Response>): Response => makeResponse(given);
