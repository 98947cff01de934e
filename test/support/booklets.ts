/** An example booklet, in English and Urdu, with every kind of part: what tests of the formats write and look at. */
import { createHash } from 'node:crypto';
import { diffCorpora } from '../../src/compare/diff.ts';
import type {
  AnswerField,
  Booklet,
  BookletPart,
  BookletWords,
  PacketManifest,
  PacketSection,
  SectionAnchor,
  Volume,
} from '../../src/consult/booklet.ts';
import type { Corpus, Document, Section } from '../../src/document/document.ts';
import { config as sample } from '../report/sample.ts';
import { BOOKLET_TEXTS, BOOKLET_WORDS, type BookletTexts } from './booklet-texts.ts';
import { LABELS, makeDocument } from './documents.ts';

const config = { ...sample, labels: LABELS };
const PATHS = ['youth-safety', 'fair-play'] as const;
const BUILD = '0123456789abcdef0123';

/** A booklet with every kind of part, in the languages asked for, the preferred first. A packet: its manifest says so. */
export function exampleBooklet(locales: readonly string[] = ['en', 'ur']): Booklet {
  const [from, to] = [makeCorpus('before'), makeCorpus('after')];
  const { changes } = diffCorpora(from, to, { config });
  const volumes = locales.map((locale): Volume => {
    const texts = textsOf(locale);
    return {
      locale,
      languageName: texts.languageName,
      direction: texts.direction,
      title: texts.title,
      subtitle: texts.subtitle,
      marks: [...texts.marks],
      words: wordsOf(locale),
      parts: makeParts(locale, texts),
    };
  });
  return {
    title: volumes[0]!.title,
    name: 'bright-harbour-youth-network',
    date: '2023-02-01',
    running: Object.fromEntries(locales.map((locale) => [locale, textsOf(locale).running])),
    volumes,
    manifest: makeManifest(locales, to, from),
  };

  function makeParts(locale: string, texts: BookletTexts): BookletPart[] {
    return [
      { type: 'markdown', document: makeDocument(texts.letter, { locale, path: 'packets/letter' }) },
      { type: 'page-break' },
      { type: 'heading', level: 1, text: texts.headings.about, id: 'about' },
      { type: 'text', tone: 'lead', text: texts.lead },
      { type: 'text', tone: 'plain', text: texts.plain },
      { type: 'text', tone: 'note', text: texts.note },
      { type: 'facts', rows: texts.facts.map(({ label, value }) => ({ label, value })) },
      { type: 'heading', level: 2, text: texts.headings.steps, id: 'steps' },
      { type: 'list', ordered: true, items: [...texts.steps] },
      { type: 'list', ordered: false, items: [...texts.aims] },
      { type: 'heading', level: 3, text: texts.headings.figures, id: 'figures' },
      { type: 'bars', caption: texts.bars.caption, rows: texts.bars.rows.map((row) => ({ ...row })) },
      { type: 'text', tone: 'small', text: texts.source },
      { type: 'text', tone: 'quote', text: texts.quote.text, lang: texts.quote.lang },
      {
        type: 'table',
        caption: texts.table.caption,
        head: [...texts.table.head],
        widths: [3, 5, 2],
        rows: texts.table.rows.map((row) => [...row]),
      },
      { type: 'heading', level: 1, text: texts.headings.changes, id: 'changes' },
      ...redlines(locale, texts),
      { type: 'heading', level: 1, text: texts.headings.same, id: 'same' },
      ...unchanged(locale),
      { type: 'heading', level: 1, text: texts.headings.questions, id: 'questions' },
      ...texts.fields.map((field): BookletPart => ({ type: 'answer', field })),
      {
        type: 'table',
        caption: null,
        head: [...texts.table.head.slice(0, 2)],
        widths: [1, 1],
        rows: texts.glossary.map((row) => [...row]),
      },
    ];
  }

  function redlines(locale: string, texts: BookletTexts): BookletPart[] {
    return changes
      .filter((change) => change.locale === locale)
      .flatMap((change): BookletPart[] => {
        const section = (change.sections.to[0] ?? change.sections.from[0])!;
        const document = (change.document.to ?? change.document.from)!;
        const anchor = anchorOf(document, section);
        return [
          {
            type: 'redline',
            anchor,
            change,
            documents: {
              from: change.document.from === null ? null : documentOf(from, locale, change.document.from),
              to: change.document.to === null ? null : documentOf(to, locale, change.document.to),
            },
          },
          { type: 'answer', field: commentField(anchor, texts) },
        ];
      });
  }

  function unchanged(locale: string): BookletPart[] {
    const document = documentOf(to, locale, 'fair-play');
    return document.sections
      .filter(({ id }) => id === 'scams' || id === 'prizes')
      .map((section) => ({ type: 'section', anchor: anchorOf('fair-play', section), document, section }));
  }
}

/** The same words of the interface for every test. */
export function wordsOf(locale: string): BookletWords {
  return BOOKLET_WORDS[locale] ?? BOOKLET_WORDS['en']!;
}

function textsOf(locale: string): BookletTexts {
  const texts = BOOKLET_TEXTS[locale];
  if (!texts) throw new Error(`no example in ${locale}`);
  return texts;
}

function makeCorpus(side: 'before' | 'after'): Corpus {
  return {
    revision: side,
    locales: new Map(
      ['en', 'ur'].map((locale) => [
        locale,
        new Map(
          PATHS.map((path) => [path, makeDocument(textsOf(locale).documents[path][side], { locale, path })]),
        ),
      ]),
    ),
  };
}

function documentOf(corpus: Corpus, locale: string, path: string): Document {
  return corpus.locales.get(locale)!.get(path)!;
}

function anchorOf(document: string, section: Section): SectionAnchor {
  return {
    key: keyOf(document, section),
    section: section.id,
    document,
    title: section.title,
    permalink: section.id ? `https://guidelines.example/2023-04-21/${document}#${section.id}` : null,
  };
}

function keyOf(document: string, { id, index }: Section): string {
  return id ?? `${document}.${index}`;
}

function commentField(anchor: SectionAnchor, { comment }: BookletTexts): AnswerField {
  return {
    code: `c:${anchor.key}`,
    label: `${comment.label} ${anchor.title}`,
    hint: comment.hint,
    kind: 'text',
    options: [],
  };
}

function makeManifest(locales: readonly string[], to: Corpus, from: Corpus): PacketManifest {
  const sections = new Map<string, PacketSection>();
  const add = (corpus: Corpus, removed: boolean, kept: (key: string) => boolean): void => {
    for (const locale of locales)
      for (const [path, document] of corpus.locales.get(locale) ?? [])
        for (const section of document.sections) {
          const key = keyOf(path, section);
          if (section.level === 0 || !kept(key)) continue;
          const entry = sections.get(key) ?? {
            key,
            section: section.id,
            document: path,
            digests: {},
            removed,
          };
          entry.digests[locale] = createHash('sha256')
            .update(document.text.slice(section.start, section.end))
            .digest('hex');
          sections.set(key, entry);
        }
  };
  add(to, false, () => true);
  const later = new Set(sections.keys());
  add(from, true, (key) => !later.has(key));
  return {
    schema: 'mizan/packet/1',
    kind: 'consultation',
    packet: 'spring-2023/bright-harbour-youth-network',
    consultation: 'spring-2023',
    organisation: 'bright-harbour-youth-network',
    build: BUILD,
    from: { name: '2022-10-01', commit: null, digest: 'a'.repeat(64) },
    to: { name: 'worktree', commit: null, digest: 'b'.repeat(64) },
    locales: [...locales],
    opens: '2023-02-01',
    closes: '2023-03-10',
    embargo: '2023-03-21',
    sections: [...sections.values()],
    questions: ['clear', 'impact', 'role'],
  };
}
