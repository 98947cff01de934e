/** align/missing-block: every paragraph, list item and table row of the source is in the translation. */
import type { AlignRule } from '../check.ts';
import { nameBlocks, nameKinds, placeOfBlock, runsOf, says, spanOver } from './structure.ts';

export const missingBlock: AlignRule = {
  name: 'align/missing-block',
  summary: 'Every paragraph, list item and table row of the source is in the translation.',
  detail:
    'One list item is one rule. The finding stands where the missing text should be, after what precedes it. Translate it and put it there; where the source should not have it, take it out there.',
  severity: 'error',
  fix: null,
  messages: {
    one: 'The {kind} {name} of the {language} is missing here; translate it.',
    many: '{kind} of the {language} are missing here; translate them: {name}.',
    counterpart: 'in the {language}',
  },
  examples: [
    {
      source: '# Rules\n\nNot allowed:\n\n- Threats\n- Selling weapons to people under 18\n- Spam',
      wrong: '# اصول\n\nاجازت نہیں:\n\n- دھمکیاں\n- اسپام',
      right: '# اصول\n\nاجازت نہیں:\n\n- دھمکیاں\n- 18 سال سے کم عمر افراد کو اسلحہ بیچنا\n- اسپام',
    },
    {
      source:
        '# Rules\n\nBe kind to other people.\n\nYou can appeal within 30 days by writing to [us](https://example.org).',
      wrong: '# اصول\n\nدوسروں کے ساتھ مہربان رہیں۔',
      right:
        '# اصول\n\nدوسروں کے ساتھ مہربان رہیں۔\n\nآپ [ہمیں](https://example.org) لکھ کر 30 دن کے اندر اپیل کر سکتے ہیں۔',
    },
    {
      source: '| Age | Feature |\n| --- | --- |\n| 13 | Account |\n| 16 | Messages |\n| 18 | LIVE |',
      wrong: '| عمر | فیچر |\n| --- | --- |\n| 13 | اکاؤنٹ |\n| 18 | LIVE |',
      right: '| عمر | فیچر |\n| --- | --- |\n| 13 | اکاؤنٹ |\n| 16 | پیغامات |\n| 18 | LIVE |',
    },
    {
      locale: 'fa',
      source: '# Rules\n\n- Threats of any kind\n- Spam',
      wrong: '# قوانین\n\n- هرزنامه',
    },
  ],
  check(context) {
    for (const pair of context.pair.sections) {
      if (pair.source.length === 0 || pair.translation.length === 0) continue;
      const runs = runsOf(pair.blocks, (match) => match.translation.length === 0 || !match.source.some(says));
      for (const { from, run } of runs) {
        const at = run.findIndex((match) => match.translation.length === 0 && match.source.some(says));
        if (at < 0) continue;
        const blocks = run.flatMap((match) =>
          match.translation.length === 0 ? match.source.filter(says) : [],
        );
        context.report({
          message: blocks.length === 1 ? 'one' : 'many',
          values: {
            kind: nameKinds(blocks),
            name: nameBlocks(blocks),
            language: context.sourceLanguage.name,
          },
          at: placeOfBlock(context.translation, pair, from + at),
          counterpart: spanOver(blocks),
          section: pair.translation[0]!,
        });
      }
    }
  },
};
