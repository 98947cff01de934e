/** align/missing-section: every section of the source is in the translation. */
import type { Section } from '../../document/document.ts';
import type { AlignRule, CheckContext } from '../check.ts';
import type { SectionPair } from '../pair.ts';
import { headOf, nameSection, nameSections, placeOfSection } from './structure.ts';

/** So many sections missing at the end, and the translation was cut off rather than left behind. */
const FEWEST_CUT = 3;

export const missingSection: AlignRule = {
  name: 'align/missing-section',
  summary: 'Every section of the source is in the translation.',
  detail:
    'A rule that is not there does not hold for people who read the translation. Translate the section and put it where the finding stands; `mizan align --fix` puts the heading and a mark "to do" there. A section that is there under another heading is found by its id: give it the same one.',
  severity: 'error',
  fix: null,
  messages: {
    missing: 'The section {name} of the {language} is missing; translate it and put it here.',
    preamble: 'The text before the first heading of the {language} is missing; translate it and put it here.',
    'with-children':
      'The section {name} of the {language} and the {count} under it are missing; translate them and put them here.',
    cut: 'The translation ends here, {count} sections too early; still to translate from the {language}: {names}.',
    counterpart: 'the section in the {language}',
  },
  examples: [
    {
      source:
        '# Rules\n\nBe kind.\n\n## Age\n\nYou must be 13 or older.\n\n## Spam\n\nDo not post the same link twice.',
      wrong: '# اصول\n\nمہربان رہیں۔\n\n## اسپام\n\nایک ہی لنک دو بار پوسٹ نہ کریں۔',
      right:
        '# اصول\n\nمہربان رہیں۔\n\n## عمر\n\nآپ کی عمر 13 سال یا اس سے زیادہ ہونی چاہیے۔\n\n## اسپام\n\nایک ہی لنک دو بار پوسٹ نہ کریں۔',
    },
    {
      source: '# Rules {#rules}\n\nBe kind.\n\n## Age {#age}\n\nYou must be 13.',
      wrong: '# اصول {#rules}\n\nمہربان رہیں۔',
      right: '# اصول {#rules}\n\nمہربان رہیں۔\n\n## عمر {#age}\n\nعمر 13 سال ہونی چاہیے۔',
    },
    {
      locale: 'fa',
      source:
        '# Rules\n\nBe kind.\n\n## Appeals\n\nYou can appeal within 30 days.\n\n## Spam\n\nDo not post spam.',
      wrong: '# قوانین\n\nمهربان باشید.\n\n## هرزنامه\n\nهرزنامه نفرستید.',
    },
  ],
  check(context) {
    const { sections } = context.pair;
    const missing = new Set(sections.filter(isMissing).map((match) => match.source[0]!.index));
    const cut = findCut(sections);
    sections.forEach((match, index) => {
      const section = match.source[0];
      if (!section || !isMissing(match) || (cut && index > cut.from)) return;
      if (cut && index === cut.from) reportCut(context, cut);
      else if (section.parent === null || !missing.has(section.parent))
        reportOne(context, section, index, missing);
    });
  },
};

function isMissing(match: SectionPair): boolean {
  return match.translation.length === 0;
}

/** The sections without a counterpart that end the document, when they are many. */
function findCut(sections: readonly SectionPair[]): { from: number; sections: Section[] } | null {
  let from = sections.length;
  while (from > 0 && isMissing(sections[from - 1]!)) from--;
  const cut = sections.slice(from).flatMap((match) => match.source);
  return from > 0 && cut.length >= FEWEST_CUT ? { from, sections: cut } : null;
}

function reportCut(context: CheckContext, cut: { from: number; sections: Section[] }): void {
  context.report({
    message: 'cut',
    values: {
      count: cut.sections.length,
      names: nameSections(cut.sections, 12),
      language: context.sourceLanguage.name,
    },
    at: placeOfSection(context.translation, context.pair.sections, cut.from),
    counterpart: headOf(cut.sections[0]!),
    section: null,
  });
}

function reportOne(
  context: CheckContext,
  section: Section,
  index: number,
  missing: ReadonlySet<number>,
): void {
  const count = countUnder(context.source.sections, section, missing);
  context.report({
    message: section.level === 0 ? 'preamble' : count > 0 ? 'with-children' : 'missing',
    values: { name: nameSection(section), count, language: context.sourceLanguage.name },
    at: placeOfSection(context.translation, context.pair.sections, index),
    counterpart: headOf(section),
    section: null,
  });
}

/** How many of the sections below are missing with it. */
function countUnder(sections: readonly Section[], above: Section, missing: ReadonlySet<number>): number {
  const under = new Set([above.index]);
  for (const section of sections)
    if (section.parent !== null && under.has(section.parent) && missing.has(section.index))
      under.add(section.index);
  return under.size - 1;
}
