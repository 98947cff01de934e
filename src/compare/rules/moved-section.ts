/** align/moved-section: the sections stand in the same order in every language. */
import type { AlignRule } from '../check.ts';
import type { SectionPair } from '../pair.ts';
import { headOf, nameSection, precedingMatch } from './structure.ts';

export const movedSection: AlignRule = {
  name: 'align/moved-section',
  summary: 'Sections stand in the same order in the translation as in the source.',
  detail:
    'People compare the languages side by side, and a reviewer who scrolls to the same place must find the same rule. Move the section, with everything under it, to its place. Lists of definitions may follow the alphabet of each language; sections may not.',
  severity: 'warning',
  fix: null,
  messages: {
    moved: 'The section {name} comes after {before} in the {language}; move it there.',
    first: 'The section {name} comes first in the {language}; move it to the top.',
    counterpart: 'its place in the {language}',
  },
  examples: [
    {
      source:
        '# Rules {#rules}\n\n## Age {#age}\n\nYou must be 13.\n\n## Spam {#spam}\n\nNo spam.\n\n## Privacy {#privacy}\n\nKeep it private.',
      wrong:
        '# اصول {#rules}\n\n## اسپام {#spam}\n\nاسپام نہیں۔\n\n## رازداری {#privacy}\n\nراز رکھیں۔\n\n## عمر {#age}\n\nعمر 13 سال ہو۔',
      right:
        '# اصول {#rules}\n\n## عمر {#age}\n\nعمر 13 سال ہو۔\n\n## اسپام {#spam}\n\nاسپام نہیں۔\n\n## رازداری {#privacy}\n\nراز رکھیں۔',
    },
    {
      source:
        '# Rules\n\n## Age\n\nYou must be 13.\n\n## Spam\n\nSee [spam](spam.md).\n\n## Appeals\n\nWithin 30 days.',
      wrong:
        '# اصول\n\n## اسپام\n\n[اسپام](spam.md) دیکھیں۔\n\n## اپیل\n\n30 دن کے اندر۔\n\n## عمر\n\nعمر 13 سال ہو۔',
    },
    {
      locale: 'ar',
      source:
        '# Rules {#rules}\n\n## Age {#age}\n\nYou must be 13.\n\n## Spam {#spam}\n\nNo spam is allowed here, from anybody.',
      wrong:
        '# القواعد {#rules}\n\n## الرسائل المزعجة {#spam}\n\nلا يسمح هنا بالرسائل المزعجة من أي شخص.\n\n## العمر {#age}\n\nيجب أن يكون عمرك 13.',
    },
  ],
  check(context) {
    const { sections } = context.pair;
    const moved = new Set(
      sections.filter(({ moved }) => moved).map(({ translation }) => translation[0]!.index),
    );
    sections.forEach((match, index) => {
      const section = match.translation[0];
      if (!match.moved || !section || movesWith(match, moved, sections)) return;
      const before = precedingMatch(sections, index)?.translation.at(-1);
      context.report({
        message: before && before.level > 0 ? 'moved' : 'first',
        values: {
          name: nameSection(section),
          before: before ? nameSection(before) : '',
          language: context.sourceLanguage.name,
        },
        at: headOf(section),
        counterpart: headOf(match.source[0]!),
        section,
      });
    });
  },
};

/** True for a section that only goes where the section above it goes, in both languages. */
function movesWith(
  match: SectionPair,
  moved: ReadonlySet<number>,
  sections: readonly SectionPair[],
): boolean {
  const parent = match.translation[0]!.parent;
  if (parent === null || !moved.has(parent)) return false;
  const above = sections.find(({ translation }) => translation[0]?.index === parent);
  return above?.source[0]?.index === match.source[0]!.parent;
}
