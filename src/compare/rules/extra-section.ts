/** align/extra-section: every section of the translation is in the source. */
import type { Section } from '../../document/document.ts';
import type { AlignRule } from '../check.ts';
import { headOf, nameSection, placeOfSection } from './structure.ts';

export const extraSection: AlignRule = {
  name: 'align/extra-section',
  summary: 'Every section of the translation is in the source.',
  detail:
    'A section that only one language has is a rule that holds only for its readers. Often it is left from an older version, or was pasted twice. Remove it, or add it to the source.',
  severity: 'warning',
  fix: null,
  messages: {
    extra: 'The section {name} is not in the {language}; remove it, or add it there.',
    preamble: 'This text before the first heading is not in the {language}; remove it, or add it there.',
    twice: 'The section {name} stands here twice; keep one.',
    counterpart: 'here the {language} goes on without it',
  },
  examples: [
    {
      source: '# Rules {#rules}\n\nBe kind.\n\n## Age {#age}\n\nYou must be 13.',
      wrong:
        '# اصول {#rules}\n\nمہربان رہیں۔\n\n## عمر {#age}\n\nعمر 13 سال ہونی چاہیے۔\n\n## پرانا اصول {#old}\n\nیہ اصول اب نہیں رہا۔',
      right: '# اصول {#rules}\n\nمہربان رہیں۔\n\n## عمر {#age}\n\nعمر 13 سال ہونی چاہیے۔',
    },
    {
      source: '# Rules\n\nBe kind.\n\n## Age\n\nYou must be 13.',
      wrong: '# اصول\n\nمہربان رہیں۔\n\n## عمر\n\nعمر 13 سال ہونی چاہیے۔\n\n## عمر\n\nعمر 13 سال ہونی چاہیے۔',
    },
    {
      locale: 'fa',
      source: '# Rules\n\nBe kind.',
      wrong: '# قوانین\n\nمهربان باشید.\n\n## سن\n\nباید 13 سال داشته باشید.',
    },
  ],
  check(context) {
    const { sections } = context.pair;
    const extra = new Set(
      sections.flatMap((match) =>
        match.source.length === 0 ? match.translation.map(({ index }) => index) : [],
      ),
    );
    sections.forEach((match, index) => {
      const section = match.translation[0];
      if (match.source.length > 0 || !section) return;
      const twin = findTwin(section, context.translation.sections, extra, context.translation.text);
      if (!twin && section.parent !== null && extra.has(section.parent)) return;
      const before = sections
        .slice(0, index)
        .findLast((other) => other.source.length > 0)
        ?.source.at(-1);
      context.report({
        message: twin ? 'twice' : section.level === 0 ? 'preamble' : 'extra',
        values: { name: nameSection(section), language: context.sourceLanguage.name },
        at: twin ? headOf(section) : headOf(section),
        counterpart: before ? headOf(before) : placeOfSection(context.source, [], 0),
        section,
      });
    });
  },
};

/** Another section with the same id, or the same title and text. */
function findTwin(
  section: Section,
  all: readonly Section[],
  extra: ReadonlySet<number>,
  text: string,
): Section | undefined {
  if (section.level === 0) return undefined;
  const content = (one: Section): string => text.slice(one.start, one.end).trim();
  return all.find(
    (other) =>
      other !== section &&
      !extra.has(other.index) &&
      ((section.id !== null && other.id === section.id) ||
        (other.title === section.title && content(other) === content(section))),
  );
}
