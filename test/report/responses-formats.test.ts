/** The consultation report in every format: nothing in any byte that may not be published, and nothing hostile that runs. */
import { describe, expect, it } from 'vitest';
import { buildConsultationReport } from '../../src/consult/report/consultation-report.ts';
import { gather } from '../../src/consult/report/gather.ts';
import { renderBookletDocx } from '../../src/report/booklet/docx.ts';
import { renderBookletHtml } from '../../src/report/booklet/html.ts';
import { renderBookletMarkdown } from '../../src/report/booklet/markdown.ts';
import { describeReport } from '../../src/report/responses-data.ts';
import { renderResponsesReport } from '../../src/report/responses-text.ts';
import { makeInput, makeMixture, makeResponse, SECRETS } from '../consult/report/sample.ts';
import { makeDocument } from '../support/documents.ts';
import { readParts } from './docx/read-back.ts';
import { findFaults } from './docx/validity.ts';

const input = makeInput(makeMixture());
const booklet = buildConsultationReport(input);

/** Every part of a Word file as text, tags and all, and once more without tags. */
async function docxText(): Promise<string> {
  const parts = await readParts(renderBookletDocx(booklet));
  const all = JSON.stringify([...parts]);
  return all + all.replace(/<[^>]*>/g, '');
}

const FORMATS: [string, () => string | Promise<string>][] = [
  ['html', () => renderBookletHtml(booklet, { fonts: [] })],
  ['docx', docxText],
  ['markdown', () => renderBookletMarkdown(booklet)],
  ['json', () => JSON.stringify(describeReport(gather(input), input.consultation, 'en'))],
  [
    'text',
    () =>
      renderResponsesReport(input.consultation, gather(input), {
        day: '2023-03-01',
        color: false,
        width: 100,
      }),
  ],
];

describe.each(FORMATS)('%s', (name, render) => {
  it('holds nothing that may not be published', async () => {
    const text = await render();
    expect(text.length).toBeGreaterThan(500);
    for (const secret of [...SECRETS, 'desk@mango.example', 'آم کی چھاؤں', 'Mango Shade'])
      expect(text, secret).not.toContain(secret);
    if (name !== 'text') expect(text).toContain('Please name private pictures.');
    // Ids of what is not named would give its sender away.
    expect(text).not.toMatch(/r-00000000000[a34]/);
  });

  it('is the same twice', async () => {
    expect(await render()).toBe(await render());
  });
});

it('is a valid Word file', async () => {
  expect(await findFaults(renderBookletDocx(booklet))).toEqual([]);
});

describe('hostile words', () => {
  it('are words in HTML', () => {
    const html = renderBookletHtml(booklet, { fonts: [] });
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).not.toContain('<script>alert(1)');
    expect(html).not.toMatch(/href="javascript/i);
  });

  it('are words in Markdown', () => {
    const document = makeDocument(renderBookletMarkdown(booklet));
    const blocks = document.sections.flatMap((section) => section.blocks);
    const told = blocks.filter((block) => block.text.includes('=cmd|calc'));
    expect(told.length).toBeGreaterThan(0);
    for (const { text, inlines } of told) {
      expect(text).toContain('<script>alert(1)</script> [a](javascript:b) **bold**');
      expect(inlines.filter(({ kind }) => kind === 'link' || kind === 'strong' || kind === 'html')).toEqual(
        [],
      );
    }
  });

  it('steer no terminal', () => {
    const odd = makeInput([makeResponse({ status: 'open' })]);
    const consultation = { ...odd.consultation, title: { en: 'Spring\u001b[31m\u202E' } };
    const text = renderResponsesReport(consultation, gather(odd), {
      day: '2023-03-01',
      color: false,
      width: 100,
    });
    expect(text).not.toMatch(/[\u001b\u202E]/);
  });
});

describe('renderResponsesReport', () => {
  it('fits a terminal of 80 columns', () => {
    const text = renderResponsesReport(input.consultation, gather(input), {
      day: '2023-03-01',
      color: false,
      width: 80,
    });
    expect(text.split('\n').filter((line) => line.length > 80 && !line.startsWith(' '))).toEqual([]);
  });

  it('says where it stands, and what is open', () => {
    const text = renderResponsesReport(input.consultation, gather(input), {
      day: '2023-03-01',
      color: false,
      width: 100,
    });
    expect(text).toContain('spring, closed since 24 February 2023');
    expect(text).toContain('1 of 7 may not be published');
    expect(text).toContain('1 still open\n     1  Trade (trade)\n');
    expect(text).toContain('1 without a place.');
  });
});
