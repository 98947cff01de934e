/** align/heading-level: a heading has the same level in every language. */
import type { Section } from '../../document/document.ts';
import type { Edit } from '../../model/finding.ts';
import type { AlignRule, CheckContext } from '../check.ts';
import { headOf, nameSection } from './structure.ts';

export const headingLevel: AlignRule = {
  name: 'align/heading-level',
  summary: 'A heading has the same level in the translation as in the source.',
  detail:
    'The level says which rule belongs under which. One number sign too many, and a rule of its own becomes a detail of the one before. Where every heading is off by the same, that is said once.',
  severity: 'warning',
  fix: 'suggested',
  messages: {
    level:
      'Unexpected heading level {found}, expected {wanted} as in the {language}; begin the line with {marks}.',
    shifted: 'The headings are {steps} {direction} than in the {language} throughout; {advice}.',
    counterpart: 'the heading in the {language}',
  },
  examples: [
    {
      source: '# Rules\n\nBe kind.\n\n## Age\n\nYou must be 13.\n\n## Spam\n\nNo spam.',
      wrong: '# اصول\n\nمہربان رہیں۔\n\n## عمر\n\nعمر 13 سال ہو۔\n\n### اسپام\n\nاسپام نہیں۔',
      right: '# اصول\n\nمہربان رہیں۔\n\n## عمر\n\nعمر 13 سال ہو۔\n\n## اسپام\n\nاسپام نہیں۔',
    },
    {
      source: '# Rules\n\nBe kind.\n\n## Age\n\nYou must be 13.\n\n## Spam\n\nNo spam.',
      wrong: '## اصول\n\nمہربان رہیں۔\n\n### عمر\n\nعمر 13 سال ہو۔\n\n### اسپام\n\nاسپام نہیں۔',
      right: '# اصول\n\nمہربان رہیں۔\n\n## عمر\n\nعمر 13 سال ہو۔\n\n## اسپام\n\nاسپام نہیں۔',
    },
    {
      locale: 'fa',
      source: '# Rules\n\nBe kind.\n\n## Age\n\nYou must be 13.\n\n## Spam\n\nNo spam.',
      wrong:
        '# قوانین\n\nمهربان باشید.\n\n# سن\n\nباید 13 سال داشته باشید.\n\n## هرزنامه\n\nهرزنامه نفرستید.',
    },
  ],
  check(context) {
    const pairs = headedPairs(context);
    const shift = commonShift(pairs);
    if (shift !== 0) reportShift(context, pairs, shift);
    const offsets = new Map(
      pairs.map(({ source, translation }) => [translation.index, translation.level - source.level]),
    );
    for (const { source, translation } of pairs) {
      const offset = translation.level - source.level;
      if (offset === shift || offset === 0) continue;
      // What hangs under a heading goes down with it: only the heading itself is at fault.
      if (translation.parent !== null && offsets.get(translation.parent) === offset) continue;
      const wanted = source.level;
      context.report({
        message: 'level',
        values: {
          found: translation.level,
          wanted,
          marks: `"${'#'.repeat(wanted)}"`,
          language: context.sourceLanguage.name,
        },
        at: headOf(translation),
        counterpart: headOf(source),
        section: translation,
        fix: fixTo(translation, wanted, context.translation.text),
      });
    }
  },
};

interface HeadedPair {
  source: Section;
  translation: Section;
}

function headedPairs(context: CheckContext): HeadedPair[] {
  return context.pair.sections.flatMap(({ source, translation }) => {
    const [one, other] = [source[0], translation[0]];
    return source.length > 0 && one && other && one.level > 0 && other.level > 0
      ? [{ source: one, translation: other }]
      : [];
  });
}

/** The difference in level that more than half of the headings share. */
function commonShift(pairs: readonly HeadedPair[]): number {
  const counts = new Map<number, number>();
  for (const { source, translation } of pairs) {
    const offset = translation.level - source.level;
    counts.set(offset, (counts.get(offset) ?? 0) + 1);
  }
  for (const [offset, count] of counts) if (count > 1 && count * 2 > pairs.length) return offset;
  return 0;
}

function reportShift(context: CheckContext, pairs: readonly HeadedPair[], shift: number): void {
  const all = pairs.filter(({ source, translation }) => translation.level - source.level === shift);
  const steps = Math.abs(shift) === 1 ? 'one level' : `${Math.abs(shift)} levels`;
  const first = all[0]!;
  const edits = all.flatMap(
    ({ source, translation }) => fixTo(translation, source.level, context.translation.text)?.edits ?? [],
  );
  context.report({
    message: 'shifted',
    values: {
      steps,
      direction: shift > 0 ? 'deeper' : 'higher',
      advice: shift > 0 ? 'take the surplus number signs away' : 'add the number signs that are missing',
      language: context.sourceLanguage.name,
      name: nameSection(first.translation),
    },
    at: headOf(first.translation),
    counterpart: headOf(first.source),
    section: null,
    fix: edits.length === all.length ? { kind: 'suggested', edits } : undefined,
  });
}

function fixTo(
  section: Section,
  level: number,
  text: string,
): { kind: 'suggested'; edits: Edit[] } | undefined {
  if (section.style !== 'atx' || !section.heading) return undefined;
  const marks = /^#+/.exec(text.slice(section.heading.start, section.heading.start + 7))?.[0].length;
  if (!marks) return undefined;
  const { start } = section.heading;
  return { kind: 'suggested', edits: [{ start, end: start + marks, text: '#'.repeat(level) }] };
}
