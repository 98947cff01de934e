/** align/extra-block: every paragraph, list item and table row of the translation is in the source. */
import type { Block, Document } from '../../document/document.ts';
import type { AlignRule } from '../check.ts';
import type { SectionPair } from '../pair.ts';
import { headOf, nameBlocks, nameKinds, runsOf, says, spanOver } from './structure.ts';

export const extraBlock: AlignRule = {
  name: 'align/extra-block',
  summary: 'Every paragraph, list item and table row of the translation is in the source.',
  detail:
    'What only the translation says is a rule that only its readers are held to, or one the source has dropped. Take it out, or add it to the source. A note for translators belongs in a comment.',
  severity: 'warning',
  fix: null,
  messages: {
    one: 'The {kind} {name} is not in the {language}; remove it, or add it there.',
    many: '{kind} here are not in the {language}; remove them, or add them there: {name}.',
    twice: 'The {kind} {name} stands here twice; keep one.',
    counterpart: 'in the {language} this follows',
  },
  examples: [
    {
      source: '# Rules\n\nNot allowed:\n\n- Threats\n- Spam',
      wrong: '# اصول\n\nاجازت نہیں:\n\n- دھمکیاں\n- 18 سال سے کم عمر افراد کو اسلحہ بیچنا\n- اسپام',
      right: '# اصول\n\nاجازت نہیں:\n\n- دھمکیاں\n- اسپام',
    },
    {
      source: '# Rules\n\nBe kind to other people.',
      wrong: '# اصول\n\nدوسروں کے ساتھ مہربان رہیں۔\n\nدوسروں کے ساتھ مہربان رہیں۔',
      right: '# اصول\n\nدوسروں کے ساتھ مہربان رہیں۔',
    },
    {
      locale: 'ar',
      source: '# Rules\n\nBe kind to other people, whoever they are.',
      wrong: '# القواعد\n\nكن لطيفا مع الآخرين أيا كانوا.\n\nترجمة: فلان، 2019.',
    },
  ],
  check(context) {
    for (const pair of context.pair.sections) {
      if (pair.source.length === 0 || pair.translation.length === 0) continue;
      for (const { from, run } of runsOf(pair.blocks, (match) => match.source.length === 0)) {
        const blocks = run.flatMap((match) => match.translation.filter(says));
        if (blocks.length === 0) continue;
        const section =
          pair.translation.findLast((one) => one.start <= blocks[0]!.start) ?? pair.translation[0]!;
        context.report({
          message: blocks.length > 1 ? 'many' : isTwice(blocks[0]!, context.translation) ? 'twice' : 'one',
          values: {
            kind: nameKinds(blocks),
            name: nameBlocks(blocks),
            language: context.sourceLanguage.name,
          },
          at: spanOver(blocks),
          counterpart: counterpartOf(pair, from),
          section,
        });
      }
    }
  },
};

/** What in the source stands before the extra text. */
function counterpartOf(pair: SectionPair, index: number): { start: number; end: number } {
  const before = pair.blocks
    .slice(0, index)
    .findLast((match) => match.source.length > 0 && !match.moved)
    ?.source.at(-1);
  return before ? { start: before.start, end: before.end } : headOf(pair.source[0]!);
}

function isTwice(block: Block, document: Document): boolean {
  const text = block.text.trim();
  let count = 0;
  for (const section of document.sections)
    for (const other of section.blocks) if (other.kind === block.kind && other.text.trim() === text) count++;
  return text !== '' && count > 1;
}
