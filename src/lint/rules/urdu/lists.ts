/** Stops at the end of headings, list items and paragraphs: UR215–UR217. */
import type { Block, Section } from '../../../document/document.ts';
import { editsFor, type Passage, passageSpan, readingOf } from '../../passages.ts';
import type { Rule } from '../../rule.ts';
import { urduPattern } from './urdu-pattern.ts';

const headingStop = urduPattern({
  name: 'urdu/heading-stop',
  summary: 'A heading has no stop at its end.',
  detail: 'A heading is a title, not a sentence: leave out ۔ and ، and :. A question mark stays.',
  severity: 'info',
  fix: 'safe',
  messages: { stop: 'Unexpected {found} at the end of a heading, expected none.' },
  needs: /[۔،؛:]/,
  pattern: /(?<=[\p{L}\p{M}\p{N})"”])\s*[۔،؛:]+\s*$/gu,
  within: (passage) => passage.kind === 'heading' || passage.kind === 'title',
  repair: () => ({ kind: 'safe', text: '' }),
  examples: [
    { wrong: '# نفرت انگیز گفتگو۔ {#hate-speech}', right: '# نفرت انگیز گفتگو {#hate-speech}' },
    { wrong: '## مستثنیات:', right: '## مستثنیات' },
    { right: '# نفرت انگیز گفتگو {#hate-speech}' },
    { right: '# یہ کیا ہے؟' },
    { right: 'یہ پیراگراف ہے۔' },
  ],
});

interface Item {
  passage: Passage;
  stopped: boolean;
  /** Ends in ؛ or ، or in «اور» or «یا»: one sentence goes on through the list, whose last item alone has the stop. */
  runsOn: boolean;
}

const RUNS_ON = /[؛،;,]$|[؛،;,]\s*(?:اور|یا)$/u;

/** Items of one list: a run of first blocks at one depth whose ordinals rise. */
function groupItems(passages: readonly Passage[]): Item[][] {
  const groups: Item[][] = [];
  const open = new Map<string, { items: Item[]; last: number }>();
  let section: Section | null = null;
  for (const passage of passages) {
    const { block } = passage;
    if (passage.section !== section) {
      section = passage.section;
      open.clear();
    }
    if (!block.list?.first || block.kind !== 'list-item') continue;
    const key = `${block.list.index} ${block.depth} ${block.list.ordered}`;
    let group = open.get(key);
    if (!group || block.list.item <= group.last) {
      group = { items: [], last: -1 };
      open.set(key, group);
      groups.push(group.items);
    }
    group.last = block.list.item;
    const text = passage.text.trimEnd();
    const end = text.slice(-1);
    const runsOn = RUNS_ON.test(text);
    if (runsOn || /[\p{L}\p{M}\p{N})"”۔.]/u.test(end))
      group.items.push({ passage, stopped: end === '۔' || end === '.', runsOn });
  }
  return groups;
}

const listStop: Rule = {
  name: 'urdu/list-stop',
  summary: 'The items of a list all end in ۔, or none does.',
  detail:
    'Items that are sentences end in ۔; items that are names or phrases need no stop. A list that mixes both looks unfinished. Items that end in : or ؟ are not counted.',
  severity: 'info',
  fix: 'suggested',
  messages: {
    missing: 'Unexpected list item without ۔, expected one as in the other items ({others}).',
    extra: 'Unexpected ۔ at the end of a list item, expected none as in the other items ({others}).',
  },
  languages: ['ur'],
  check(context) {
    const { passages } = readingOf(context);
    for (const items of groupItems(passages)) {
      if (items.some(({ runsOn }) => runsOn)) continue;
      const stopped = items.filter((item) => item.stopped).length;
      if (stopped === 0 || stopped === items.length) continue;
      const wantStop = stopped * 2 >= items.length;
      for (const { passage, stopped: has } of items) {
        if (has === wantStop || (wantStop && isWholeLink(passage.block))) continue;
        const length = passage.text.trimEnd().length;
        const from = has ? length - 1 : length;
        const edits = editsFor(context.document, passage, from, length, wantStop ? '۔' : '');
        context.report({
          ...passageSpan(passage, Math.max(0, length - 1), length),
          message: wantStop ? 'missing' : 'extra',
          values: { others: wantStop ? stopped : items.length - stopped },
          section: passage.section,
          fix: edits ? { kind: 'suggested', edits } : undefined,
        });
      }
    }
  },
  examples: [
    {
      wrong: '- دھمکی دینا۔\n- گالی دینا۔\n- ہراساں کرنا',
      right: '- دھمکی دینا۔\n- گالی دینا۔\n- ہراساں کرنا۔',
    },
    { wrong: '- دھمکی دینا\n- گالی دینا۔\n- ہراساں کرنا', right: '- دھمکی دینا\n- گالی دینا\n- ہراساں کرنا' },
    { right: '- دھمکی دینا\n- گالی دینا' },
    { right: '1. ہم نے اکاؤنٹ بند کیا ہو؛\n2. قانون منع کرتا ہو؛ یا\n3. آپ کو سزا ہو چکی ہو۔' },
    { right: '- دھمکی دینا:\n  - پہلی۔\n  - دوسری۔\n- گالی دینا' },
  ],
};

const terminalMissing: Rule = {
  name: 'urdu/terminal-missing',
  summary: 'A paragraph ends in a mark.',
  detail:
    'A paragraph of six words or more that ends in a letter has lost its full stop, or its last words. Complete it, or add ۔. Labels before a list end in a colon or stand in bold.',
  severity: 'info',
  fix: 'suggested',
  messages: { missing: 'Unexpected end of a paragraph after {word}, expected ۔ or another mark.' },
  options: { words: { default: 6, means: 'the fewest words a paragraph must have to be looked at' } },
  languages: ['ur'],
  check(context) {
    for (const passage of readingOf(context).passages) {
      const { block, text } = passage;
      if (passage.kind !== 'paragraph' || block.list || block.role === 'label' || isBoldThroughout(block))
        continue;
      const end = /([\p{L}\p{M}]+)\s*$/u.exec(text.slice(-60));
      if (!end || !/[\u0620-\u06D3]/.test(text)) continue;
      if ((text.match(/\S+/g)?.length ?? 0) < Number(context.options.words)) continue;
      const length = text.trimEnd().length;
      const edits = editsFor(context.document, passage, length, length, '۔');
      context.report({
        ...passageSpan(passage, length - 1, length),
        message: 'missing',
        values: { word: end[1]! },
        section: passage.section,
        fix: edits ? { kind: 'suggested', edits } : undefined,
      });
    }
  },
  examples: [
    { wrong: 'ہم کسی کو ہراساں کرنے کی اجازت نہیں دیتے', right: 'ہم کسی کو ہراساں کرنے کی اجازت نہیں دیتے۔' },
    { right: 'ہم کسی کو ہراساں کرنے کی اجازت نہیں دیتے۔' },
    { right: '**ہم کسی کو ہراساں کرنے کی اجازت نہیں دیتے**' },
    { right: 'اجازت نہیں ہے' },
  ],
};

/** A list of links may stand among sentences: a title needs no stop. */
function isWholeLink(block: Block): boolean {
  return block.inlines.some(
    (one) => one.kind === 'link' && one.start === 0 && one.end >= block.text.trimEnd().length,
  );
}

function isBoldThroughout(block: Block): boolean {
  return block.inlines.some(
    (one) => one.kind === 'strong' && one.start === 0 && one.end >= block.text.trimEnd().length,
  );
}

export const listRules: Rule[] = [headingStop, listStop, terminalMissing];
