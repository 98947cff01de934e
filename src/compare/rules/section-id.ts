/** align/section-id: a section has the same id in every language. */
import type { Section } from '../../document/document.ts';
import type { Edit } from '../../model/finding.ts';
import type { AlignRule, CheckContext } from '../check.ts';
import { headOf, nameSection } from './structure.ts';

export const sectionId: AlignRule = {
  name: 'align/section-id',
  summary: 'A section has the same id in the translation as in the source.',
  detail:
    'The id, `{#hate-speech}` at the end of the heading, is how links, records and releases know a section in every language. It stays as it is in the source: short ASCII words, never translated.',
  severity: 'warning',
  fix: 'safe',
  messages: {
    missing: 'Give this heading the id it has in the {language}: {wanted}.',
    'all-missing':
      'None of the {count} headings has the id it has in the {language}; add them ({wanted} and so on).',
    different: 'Unexpected id {found}, expected {wanted} as in the {language}; use the same one.',
    added: 'The id {found} has no counterpart in the {language}; give the heading there the same id.',
    counterpart: 'the heading in the {language}',
  },
  examples: [
    {
      source: '# Rules {#rules}\n\nBe kind.\n\n## Age {#age}\n\nYou must be 13.',
      wrong: '# اصول {#rules}\n\nمہربان رہیں۔\n\n## عمر\n\nعمر 13 سال ہو۔',
      right: '# اصول {#rules}\n\nمہربان رہیں۔\n\n## عمر {#age}\n\nعمر 13 سال ہو۔',
    },
    {
      source: '# Rules {#rules}\n\nBe kind.\n\n## Age {#age}\n\nYou must be 13.',
      wrong: '# اصول {#rules}\n\nمہربان رہیں۔\n\n## عمر {#umar}\n\nعمر 13 سال ہو۔',
      right: '# اصول {#rules}\n\nمہربان رہیں۔\n\n## عمر {#age}\n\nعمر 13 سال ہو۔',
    },
    {
      source:
        '# Rules {#rules}\n\nBe kind.\n\n## Age {#age}\n\nYou must be 13.\n\n## Spam {#spam}\n\nNo spam.',
      wrong: '# اصول\n\nمہربان رہیں۔\n\n## عمر\n\nعمر 13 سال ہو۔\n\n## اسپام\n\nاسپام نہیں۔',
      right:
        '# اصول {#rules}\n\nمہربان رہیں۔\n\n## عمر {#age}\n\nعمر 13 سال ہو۔\n\n## اسپام {#spam}\n\nاسپام نہیں۔',
    },
    {
      locale: 'ar',
      source: '# Rules\n\nBe kind.',
      wrong: '# القواعد {#rules}\n\nكن لطيفا.',
    },
  ],
  check(context) {
    const pairs = context.pair.sections.flatMap(({ source, translation }) => {
      const [one, other] = [source[0], translation[0]];
      return source.length === 1 &&
        translation.length === 1 &&
        one &&
        other &&
        one.level > 0 &&
        other.level > 0
        ? [{ one, other }]
        : [];
    });
    const lacking = pairs.filter(({ one, other }) => one.id !== null && other.id === null);
    const taken = new Set(context.translation.sections.map(({ id }) => id));
    if (lacking.length > 2 && pairs.every(({ other }) => other.id === null)) reportAll(context, lacking);
    else
      for (const { one, other } of lacking)
        report(context, 'missing', one, other, addId(other, one.id!, context.translation.text));
    for (const { one, other } of pairs) {
      if (other.id === null || one.id === other.id) continue;
      if (one.id === null) report(context, 'added', one, other);
      else
        report(
          context,
          'different',
          one,
          other,
          taken.has(one.id) ? undefined : changeId(other, one.id, context.translation.text),
        );
    }
  },
};

type Fix = { kind: 'safe' | 'suggested'; edits: Edit[] };

function report(context: CheckContext, message: string, one: Section, other: Section, fix?: Fix): void {
  context.report({
    message,
    values: {
      found: `{#${other.id ?? ''}}`,
      wanted: `{#${one.id ?? ''}}`,
      name: nameSection(other),
      language: context.sourceLanguage.name,
    },
    at: message === 'missing' ? headOf(other) : (other.idSource ?? headOf(other)),
    counterpart: headOf(one),
    section: other,
    severity: message === 'added' ? 'info' : undefined,
    fix,
  });
}

function reportAll(context: CheckContext, pairs: readonly { one: Section; other: Section }[]): void {
  const { one, other } = pairs[0]!;
  const fixes = pairs.map((pair) => addId(pair.other, pair.one.id!, context.translation.text));
  context.report({
    message: 'all-missing',
    values: { count: pairs.length, wanted: `{#${one.id}}`, language: context.sourceLanguage.name },
    at: headOf(other),
    counterpart: headOf(one),
    section: null,
    fix: fixes.every((fix) => fix !== undefined)
      ? { kind: 'safe', edits: fixes.flatMap((fix) => fix.edits) }
      : undefined,
  });
}

/** Write the id at the end of the heading's line. */
function addId(section: Section, id: string, text: string): Fix | undefined {
  if (section.style === 'html' || !section.heading) return undefined;
  const { start, end } = section.heading;
  const line = text.slice(start, end).split('\n')[0]!;
  const at = start + line.replace(/[ \t]+#*[ \t\r]*$/, '').length;
  return { kind: 'safe', edits: [{ start: at, end: at, text: ` {#${id}}` }] };
}

function changeId(section: Section, id: string, text: string): Fix | undefined {
  const span = section.idSource;
  if (!span || !text.startsWith('{#', span.start)) return undefined;
  return { kind: 'suggested', edits: [{ ...span, text: `{#${id}}` }] };
}
