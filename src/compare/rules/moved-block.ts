/** align/moved-block: paragraphs and list items stand in the same order in every language. */
import type { AlignRule } from '../check.ts';
import { quote } from '../checks/quote.ts';
import { headOf, nameBlocks, nameKinds, precedingMatch, runsOf, spanOver } from './structure.ts';

export const movedBlock: AlignRule = {
  name: 'align/moved-block',
  summary: 'Paragraphs and list items stand in the same order in the translation as in the source.',
  detail:
    'A reviewer compares item with item. Where two have changed places, a later change of the source is easily made to the wrong one. Definitions may follow the alphabet of each language and are not reported.',
  severity: 'warning',
  fix: null,
  messages: {
    one: 'The {kind} {name} comes after {before} in the {language}; move it there.',
    many: 'These {kind} come after {before} in the {language}; move them there: {name}.',
    'one-first': 'The {kind} {name} comes first here in the {language}; move it up.',
    'many-first': 'These {kind} come first here in the {language}; move them up: {name}.',
    counterpart: 'its place in the {language}',
  },
  examples: [
    {
      source: '# Rules\n\n- [Threats](a.md)\n- [Spam](b.md)\n- [Age](c.md)',
      wrong: '# اصول\n\n- [اسپام](b.md)\n- [عمر](c.md)\n- [دھمکیاں](a.md)',
      right: '# اصول\n\n- [دھمکیاں](a.md)\n- [اسپام](b.md)\n- [عمر](c.md)',
    },
    {
      source: '# Rules\n\nYou must be 13 to open an account.\n\nYou must be 18 to go LIVE or to send gifts.',
      wrong:
        '# اصول\n\nلائیو (LIVE) آنے یا تحفے بھیجنے کے لیے عمر 18 سال ہو۔\n\nاکاؤنٹ کھولنے کے لیے عمر 13 سال ہو۔',
      right:
        '# اصول\n\nاکاؤنٹ کھولنے کے لیے عمر 13 سال ہو۔\n\nلائیو (LIVE) آنے یا تحفے بھیجنے کے لیے عمر 18 سال ہو۔',
    },
    {
      source: '# Terms\n\n- **Spam**: see [spam](b.md)\n- **Threat**: see [threats](a.md)',
      right: '# اصطلاحات\n\n- **دھمکی**: [دھمکیاں](a.md) دیکھیں\n- **اسپام**: [اسپام](b.md) دیکھیں',
    },
    {
      locale: 'fa',
      source: '# Rules\n\n- [Threats](a.md)\n- [Spam](b.md)\n- [Age](c.md)',
      wrong: '# قوانین\n\n- [هرزنامه](b.md)\n- [سن](c.md)\n- [تهدید](a.md)',
    },
  ],
  check(context) {
    for (const pair of context.pair.sections) {
      // Neighbours that moved together, in the same order, are one move.
      const moves = runsOf(
        pair.blocks,
        ({ moved, source, translation }) => moved && source.length > 0 && translation.length > 0,
      );
      for (const { from, run } of moves) {
        const blocks = run.flatMap((match) => match.translation);
        if (blocks.every((block) => block.term !== null && block.kind === 'list-item')) continue;
        const before = precedingMatch(pair.blocks, from)?.translation.at(-1);
        const section =
          pair.translation.findLast((one) => one.start <= blocks[0]!.start) ?? pair.translation[0]!;
        context.report({
          message: `${blocks.length === 1 ? 'one' : 'many'}${before ? '' : '-first'}`,
          values: {
            kind: nameKinds(blocks),
            name: nameBlocks(blocks),
            before: before ? quote(before.text.trim()) : '',
            language: context.sourceLanguage.name,
          },
          at: blocks[0] ? { start: blocks[0].start, end: blocks[0].end } : headOf(section),
          counterpart: spanOver(run.flatMap((match) => match.source)),
          section,
        });
      }
    }
  },
};
