/** Section ids: every heading has one, no two sections share one, and it is plain ASCII. */
import type { Document, Section } from '../../../document/document.ts';
import { asciiIdOf } from '../../../document/links.ts';
import { placeOf } from '../../../document/place.ts';
import type { Rule, RuleContext } from '../../rule.ts';

interface IdUse {
  headings: number;
  ids: number;
  /** The first document of the locale that has a heading. */
  first: Document | null;
}

export const missingId: Rule = {
  name: 'section/missing-id',
  summary: 'Every heading ends with its id.',
  detail:
    'An id such as `{#hate-speech}` names the section in every language, in links and in every version, and stays when the heading is reworded. Choose a short one in English and give the translations the same.',
  severity: 'warning',
  fix: 'suggested',
  messages: {
    found: 'Unexpected heading without an id, expected one at its end, such as `{#{id}}`',
    unnamed: 'Unexpected heading without an id, expected one at its end, the same as in the other languages',
    none: 'Headings here have no ids: with an id such as `{#hate-speech}` at the end of each, links and translations hold when a heading is reworded',
  },
  languages: 'any',
  examples: [
    {
      wrong: '# Rules {#rules}\n\n## Hate speech\n\nText.\n',
      right: '# Rules {#rules}\n\n## Hate speech {#hate-speech}\n\nText.\n',
    },
  ],
  check(context) {
    const { document } = context;
    const corpusUse = context.memo(`section/ids/${document.locale}`, 'corpus', () =>
      countIds(documentsOf(context)),
    );
    const ownUse = countIds([document]);
    if (ownUse.headings === ownUse.ids) return;
    if (corpusUse.ids * 2 < corpusUse.headings && (ownUse.ids < 2 || ownUse.ids * 2 < ownUse.headings)) {
      const first =
        corpusUse.first === document && corpusUse.ids === 0
          ? document.sections.find(({ level }) => level > 0)
          : undefined;
      if (first?.heading)
        context.report({ message: 'none', ...first.heading, severity: 'info', section: first });
      return;
    }
    const taken = new Set(document.sections.map(({ id }) => id));
    const ids = context.memo(`section/all-ids/${document.locale}`, 'corpus', () =>
      firstUses(documentsOf(context)),
    );
    const propose = proposer(
      context,
      (id) => taken.has(id),
      (id) => ids.has(id),
    );
    for (const section of document.sections) {
      if (section.level === 0 || section.id !== null || !section.heading) continue;
      const id = propose(section);
      if (id === null) {
        context.report({ message: 'unnamed', ...section.heading, section });
        continue;
      }
      taken.add(id);
      const at = endOfHeading(document, section);
      context.report({
        message: 'found',
        ...section.heading,
        section,
        values: { id },
        ...(at !== null && {
          fix: { kind: 'suggested', edits: [{ start: at, end: at, text: ` {#${id}}` }] },
        }),
      });
    }
  },
};

export const duplicateId: Rule = {
  name: 'section/duplicate-id',
  summary: 'No two sections have the same id.',
  detail:
    'A link to an id that two sections share leads to the first of them, and nobody can say which of the two was verified or changed. Give the later one an id of its own, the same in every language.',
  severity: 'error',
  fix: null,
  messages: {
    found: 'Unexpected id `{id}`, expected another: the section \u2068{title}\u2069 has it already',
    first: 'the section that has the id first',
  },
  languages: 'any',
  examples: [
    {
      wrong: '# Rules {#rules}\n\nText.\n\n## Spam {#rules}\n\nText.\n',
      right: '# Rules {#rules}\n\nText.\n\n## Spam {#spam}\n\nText.\n',
    },
  ],
  check(context) {
    const { document } = context;
    const firsts = context.memo(`section/all-ids/${document.locale}`, 'corpus', () =>
      firstUses(documentsOf(context)),
    );
    const own = new Map<string, Section>();
    for (const section of document.sections) {
      if (section.id === null) continue;
      const earlier = own.get(section.id);
      if (!earlier) own.set(section.id, section);
      const first = earlier ? { document, section: earlier } : firsts.get(section.id);
      if (!first || first.section === section) continue;
      const place = placeOf(first.document, first.section.idSource ?? first.section);
      context.report({
        message: 'found',
        ...(section.idSource ?? section),
        section,
        // Pages of one site may repeat an id; a page may not.
        severity: earlier ? 'error' : 'warning',
        values: { id: section.id, title: first.section.title },
        related: [{ file: place.file, line: place.line, message: duplicateId.messages.first! }],
      });
    }
  },
};

export const nonAsciiId: Rule = {
  name: 'section/non-ascii-id',
  summary: 'An id is made of small English letters, digits and hyphens.',
  detail:
    'An id in another script is turned into long codes in a link, breaks when one letter is corrected, and cannot be the same in every language. Ids are never shown to readers, so they are English words everywhere: `{#hate-speech}`.',
  severity: 'error',
  fix: null,
  messages: {
    found:
      'Unexpected character \u2068{character}\u2069 in the id \u2068{id}\u2069, expected small English letters, digits and hyphens',
    style: 'Unexpected id `{id}`, expected small letters and hyphens, such as `{wanted}`',
  },
  languages: 'any',
  examples: [
    {
      locale: 'ur',
      wrong: '# نفرت انگیز گفتگو {#نفرت}\n\nمتن۔\n',
      right: '# نفرت انگیز گفتگو {#hate-speech}\n\nمتن۔\n',
    },
    { wrong: '# Hate speech {#Hate_Speech}\n\nText.\n', right: '# Hate speech {#hate-speech}\n\nText.\n' },
  ],
  check(context) {
    for (const section of context.document.sections) {
      const { id } = section;
      if (id === null || /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) continue;
      const place = { ...(section.idSource ?? section), section };
      const foreign = /[^\x21-\x7e]/u.exec(id);
      if (foreign)
        context.report({
          message: 'found',
          ...place,
          values: { id, character: String.fromCodePoint(id.codePointAt(foreign.index)!) },
        });
      else {
        const wanted = id
          .replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-')
          .toLowerCase()
          .replace(/[^a-z0-9]+/g, '-')
          .replace(/^-|-$/g, '');
        context.report({ message: 'style', ...place, severity: 'info', values: { id, wanted } });
      }
    }
  },
};

function documentsOf({ corpus, document }: RuleContext): Document[] {
  const documents = corpus.locales.get(document.locale);
  return documents ? [...documents.values()] : [document];
}

function countIds(documents: readonly Document[]): IdUse {
  const use: IdUse = { headings: 0, ids: 0, first: null };
  for (const document of documents)
    for (const section of document.sections) {
      if (section.level === 0) continue;
      use.first ??= document;
      use.headings++;
      if (section.id !== null) use.ids++;
    }
  return use;
}

function firstUses(documents: readonly Document[]): Map<string, { document: Document; section: Section }> {
  const firsts = new Map<string, { document: Document; section: Section }>();
  for (const document of documents)
    for (const section of document.sections)
      if (section.id !== null && !firsts.has(section.id)) firsts.set(section.id, { document, section });
  return firsts;
}

/** Proposes the id of the counterpart in the source where both documents have the same outline, else one made of English words. */
function proposer(
  { corpus, config, document }: RuleContext,
  isOwn: (id: string) => boolean,
  isTaken: (id: string) => boolean,
): (section: Section) => string | null {
  if (document.locale !== config.source) {
    const source = corpus.locales.get(config.source)?.get(document.path)?.sections;
    const { sections } = document;
    if (
      source?.length !== sections.length ||
      source.some(({ level }, index) => level !== sections[index]!.level)
    )
      return () => null;
    return ({ index }) => {
      const id = source[index]!.id ?? asciiIdOf(source[index]!.title);
      return id === null || isOwn(id) ? null : id;
    };
  }
  return ({ title }) => {
    const id = asciiIdOf(title);
    if (id === null || !(isOwn(id) || isTaken(id))) return id;
    for (let count = 2; ; count++)
      if (!isOwn(`${id}-${count}`) && !isTaken(`${id}-${count}`)) return `${id}-${count}`;
  };
}

/** Where ` {#id}` goes in an ordinary heading; null for the rarer forms, which a person had better change. */
function endOfHeading(document: Document, section: Section): number | null {
  if (section.style !== 'atx' || !section.heading) return null;
  const written = document.text.slice(section.heading.start, section.heading.end);
  if (/[\r\n]|#[ \t]*$|^#+[ \t]*$/.test(written)) return null;
  return section.heading.start + written.trimEnd().length;
}
