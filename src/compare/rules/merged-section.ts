/** align/merged-section and align/split-section: one section of the source is one section of the translation. */
import type { AlignRule } from '../check.ts';
import { headOf, nameSection, nameSections, spanOver } from './structure.ts';

export const mergedSection: AlignRule = {
  name: 'align/merged-section',
  summary: 'Two sections of the source are not run together in the translation.',
  detail:
    'Each rule is linked, dated and reviewed by its own heading. Where a heading was lost, the rules under it belong to the one before. Put the heading back.',
  severity: 'warning',
  fix: null,
  messages: {
    merged:
      'This section holds what stands in {count} sections of the {language}: {names}. Give each its own heading.',
    counterpart: 'the first of them in the {language}',
  },
  examples: [
    {
      source:
        '# Rules\n\n## Age\n\nYou must be 13 or older to open an account here.\n\n## Appeals\n\nYou can appeal within 30 days. Write to [us](https://example.org/appeal).',
      wrong:
        '# اصول\n\n## عمر\n\nیہاں اکاؤنٹ کھولنے کے لیے آپ کی عمر 13 سال یا اس سے زیادہ ہونی چاہیے۔\n\nآپ 30 دن کے اندر اپیل کر سکتے ہیں۔ [ہمیں](https://example.org/appeal) لکھیں۔',
      right:
        '# اصول\n\n## عمر\n\nیہاں اکاؤنٹ کھولنے کے لیے آپ کی عمر 13 سال یا اس سے زیادہ ہونی چاہیے۔\n\n## اپیل\n\nآپ 30 دن کے اندر اپیل کر سکتے ہیں۔ [ہمیں](https://example.org/appeal) لکھیں۔',
    },
    {
      source:
        '# Rules {#rules}\n\n## Age {#age}\n\nYou must be 13 or older to open an account.\n\n## Appeals {#appeals}\n\nYou can appeal within 30 days, in writing, in any language.',
      wrong:
        '# اصول {#rules}\n\n## عمر {#age}\n\nاکاؤنٹ کھولنے کے لیے عمر 13 سال یا اس سے زیادہ ہو۔\n\nآپ 30 دن کے اندر، تحریری طور پر، کسی بھی زبان میں اپیل کر سکتے ہیں۔',
    },
  ],
  check(context) {
    for (const { source, translation } of context.pair.sections) {
      if (source.length < 2 || translation.length === 0) continue;
      context.report({
        message: 'merged',
        values: { count: source.length, names: nameSections(source), language: context.sourceLanguage.name },
        at: headOf(translation[0]!),
        counterpart: headOf(source[0]!),
        section: translation[0]!,
      });
    }
  },
};

export const splitSection: AlignRule = {
  name: 'align/split-section',
  summary: 'A section of the source is not parted in the translation.',
  detail:
    'A heading that only the translation has makes two rules of one: links and records then point at half of it. Take the heading out, or make it bold text, or part the section in the source too.',
  severity: 'warning',
  fix: null,
  messages: {
    split:
      'The section {name} of the {language} is {count} sections here: {names}. Take out the headings it does not have.',
    counterpart: 'the section in the {language}',
  },
  examples: [
    {
      source:
        '# Rules\n\n## Accounts\n\nYou must be 13 or older to open an account here.\n\nYou can appeal within 30 days. Write to [us](https://example.org/appeal).',
      wrong:
        '# اصول\n\n## اکاؤنٹ\n\nیہاں اکاؤنٹ کھولنے کے لیے آپ کی عمر 13 سال یا اس سے زیادہ ہونی چاہیے۔\n\n## اپیل\n\nآپ 30 دن کے اندر اپیل کر سکتے ہیں۔ [ہمیں](https://example.org/appeal) لکھیں۔',
      right:
        '# اصول\n\n## اکاؤنٹ\n\nیہاں اکاؤنٹ کھولنے کے لیے آپ کی عمر 13 سال یا اس سے زیادہ ہونی چاہیے۔\n\nآپ 30 دن کے اندر اپیل کر سکتے ہیں۔ [ہمیں](https://example.org/appeal) لکھیں۔',
    },
  ],
  check(context) {
    for (const { source, translation } of context.pair.sections) {
      if (translation.length < 2 || source.length === 0) continue;
      context.report({
        message: 'split',
        values: {
          name: nameSection(source[0]!),
          count: translation.length,
          names: nameSections(translation),
          language: context.sourceLanguage.name,
        },
        at: headOf(translation[1]!),
        counterpart: spanOver([headOf(source[0]!)]),
        section: translation[1]!,
      });
    }
  },
};
