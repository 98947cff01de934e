/** align/block-kind: a list stays a list, a table a table. */
import type { Block } from '../../document/document.ts';
import type { AlignRule, CheckContext } from '../check.ts';
import type { Match, SectionPair } from '../pair.ts';
import { nameBlocks, nameKinds, runsOf, spanOver } from './structure.ts';

export const blockKind: AlignRule = {
  name: 'align/block-kind',
  summary: 'A list stays a list in the translation, a table a table, a quotation a quotation.',
  detail:
    'Each item of a list is a rule that can be counted, linked and changed by itself. Run together into a paragraph, one of them is soon overlooked. Give the text the form it has in the source.',
  severity: 'error',
  fix: null,
  messages: {
    prose: 'The list of {count} in the {language} is one {kind} here; make it a list of {count} again.',
    'not-list': 'The list of {count} in the {language} is no list here, but {kind}; make it a list again.',
    'made-list': 'This is {kind} in the {language}, not a list; write it as it is there.',
    kind: 'Unexpected {found}, expected a {kind} as in the {language}; give it the same form.',
    numbered: 'This list is {found}, in the {language} it is {wanted}; write it the same way.',
    'run-together': '{count} {kind} of the {language} are run together here; part them again.',
    parted: 'One {kind} of the {language} is {count} here; run them together again.',
    counterpart: 'in the {language}',
  },
  examples: [
    {
      source:
        '# Rules\n\nNot allowed:\n\n- threats of violence\n- the sale of weapons\n- spam and false followers',
      wrong: '# اصول\n\nاجازت نہیں:\n\nتشدد کی دھمکیاں، اسلحے کی فروخت، اسپام اور جعلی پیروکار۔',
      right: '# اصول\n\nاجازت نہیں:\n\n- تشدد کی دھمکیاں\n- اسلحے کی فروخت\n- اسپام اور جعلی پیروکار',
    },
    {
      source:
        '# Rules\n\n- We warn you.\n- We remove the video.\n- We limit the account.\n- We ban the account.',
      wrong:
        '# اصول\n\nہم آپ کو خبردار کرتے ہیں۔\n\nہم ویڈیو ہٹا دیتے ہیں۔\n\nہم اکاؤنٹ محدود کر دیتے ہیں۔\n\nہم اکاؤنٹ بند کر دیتے ہیں۔',
      right:
        '# اصول\n\n- ہم آپ کو خبردار کرتے ہیں۔\n- ہم ویڈیو ہٹا دیتے ہیں۔\n- ہم اکاؤنٹ محدود کر دیتے ہیں۔\n- ہم اکاؤنٹ بند کر دیتے ہیں۔',
    },
    {
      source:
        '# Rules\n\nThe following is not allowed here:\n- threats of violence against anybody\n- the sale of weapons\n- spam and false followers',
      wrong:
        '# اصول\n\nیہاں ان چیزوں کی اجازت نہیں ہے:\nکسی کے خلاف تشدد کی دھمکیاں، اسلحے کی فروخت، اسپام اور جعلی پیروکار۔',
    },
    {
      source: '# Steps\n\n1. Open the video.\n2. Choose "Report".',
      wrong: '# مراحل\n\n- ویڈیو کھولیں۔\n- "رپورٹ" چنیں۔',
      right: '# مراحل\n\n1. ویڈیو کھولیں۔\n2. "رپورٹ" چنیں۔',
    },
    {
      source: '# Note\n\n> Rules change. Read them again.',
      wrong: '# نوٹ\n\nاصول بدلتے ہیں۔ انہیں دوبارہ پڑھیں۔',
      right: '# نوٹ\n\n> اصول بدلتے ہیں۔ انہیں دوبارہ پڑھیں۔',
    },
    {
      locale: 'fa',
      source: '# Rules\n\n- threats of violence\n- the sale of weapons',
      wrong: '# قوانین\n\nتهدید به خشونت، فروش سلاح.',
    },
  ],
  check(context) {
    for (const pair of context.pair.sections) {
      if (pair.source.length === 0 || pair.translation.length === 0) continue;
      checkLists(context, pair);
      for (const match of pair.blocks)
        if (match.source.length > 0 && match.translation.length > 0) checkOne(context, pair, match);
    }
  },
};

/** Neighbouring items that are all paragraphs (or the reverse) are one fault, as are the items of a list numbered otherwise. */
function checkLists(context: CheckContext, pair: SectionPair): void {
  for (const { run } of runsOf(
    pair.blocks,
    (match) => isSingle(match) && isItem(match.source[0]!) && !isItem(match.translation[0]!),
  ))
    say(context, pair, 'not-list', run, { count: sourceOf(run).length, kind: named(translationOf(run)) });
  for (const { run } of runsOf(
    pair.blocks,
    (match) => isSingle(match) && !isItem(match.source[0]!) && isItem(match.translation[0]!),
  ))
    say(context, pair, 'made-list', run, { kind: named(sourceOf(run)) });
  const told = new Set<number>();
  for (const match of pair.blocks) {
    const [one, other] = [match.source[0], match.translation[0]];
    if (!isSingle(match) || !one?.list || !other?.list || !isItem(one) || !isItem(other)) continue;
    if (one.list.ordered === other.list.ordered || one.depth !== other.depth || told.has(other.list.index))
      continue;
    told.add(other.list.index);
    say(context, pair, 'numbered', [match], { found: numbering(other), wanted: numbering(one) });
  }
}

function checkOne(context: CheckContext, pair: SectionPair, match: Match<Block>): void {
  const { source, translation } = match;
  const [one, other] = [source[0]!, translation[0]!];
  if (isSingle(match)) {
    if (one.kind !== other.kind && isItem(one) === isItem(other))
      say(context, pair, 'kind', [match], { found: nameKinds([other]), kind: nameKinds([one]) });
    return;
  }
  const items = source.filter(isItem).length;
  if (items > 1 && !isItem(other))
    say(context, pair, 'prose', [match], { count: items, kind: nameKinds([other]) });
  else if (source.length > 1 && source.every((block) => block.kind === one.kind))
    say(context, pair, 'run-together', [match], {
      count: source.length,
      kind: nameKinds(source).replace(/^\d+ /, ''),
    });
  else if (
    translation.length > 1 &&
    translation.every((block) => block.kind === other.kind) &&
    isItem(one) === isItem(other)
  )
    say(context, pair, 'parted', [match], { count: translation.length, kind: nameKinds([one]) });
  else if (translation.filter(isItem).length > 1 && !isItem(one))
    say(context, pair, 'made-list', [match], { kind: named([one]) });
}

function say(
  context: CheckContext,
  pair: SectionPair,
  message: string,
  matches: readonly Match<Block>[],
  values: Record<string, string | number>,
): void {
  const blocks = translationOf(matches);
  const mild = (message === 'run-together' || message === 'parted') && !blocks.some(isItem);
  context.report({
    message,
    values: { ...values, name: nameBlocks(blocks), language: context.sourceLanguage.name },
    at: spanOver(blocks),
    counterpart: spanOver(sourceOf(matches)),
    section:
      pair.translation.findLast((section) => section.start <= blocks[0]!.start) ?? pair.translation[0]!,
    severity: mild
      ? 'info'
      : message === 'numbered' || message === 'run-together' || message === 'parted'
        ? 'warning'
        : undefined,
  });
}

function isSingle(match: Match<Block>): boolean {
  return match.source.length === 1 && match.translation.length === 1;
}

function isItem(block: Block): boolean {
  return block.kind === 'list-item';
}

function named(blocks: readonly Block[]): string {
  return blocks.length === 1 ? `a ${nameKinds(blocks)}` : nameKinds(blocks);
}

function numbering(block: Block): string {
  return block.list?.ordered ? 'numbered' : 'not numbered';
}

function sourceOf(matches: readonly Match<Block>[]): Block[] {
  return matches.flatMap((match) => match.source);
}

function translationOf(matches: readonly Match<Block>[]): Block[] {
  return matches.flatMap((match) => match.translation);
}
