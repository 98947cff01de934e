/** The same thing both allowed and not allowed. */
import type { Block, Document } from '../../../document/document.ts';
import { pointOf } from '../../../document/place.ts';
import type { Language } from '../../../text/language.ts';
import { tokenize } from '../../../text/tokens.ts';
import type { Rule, RuleContext } from '../../rule.ts';

interface Item {
  document: Document;
  block: Block;
  key: string;
  /** Words without negators, each once. */
  words: string[];
  negators: number;
}

/** Share of words two items must have in common to be the same rule in other words. */
const ALIKE = 0.9;

export const contradiction: Rule = {
  name: 'policy/contradiction',
  summary: 'Nothing is both allowed and not allowed.',
  detail:
    'One list allows what another forbids, in the same or nearly the same words. Decide which holds; where both do, say in each what makes the difference ("with consent", "in the news").',
  severity: 'error',
  fix: null,
  messages: {
    found:
      'Unexpected rule under \u2068{label}\u2069: the same words stand under \u2068{other}\u2069, expected one of the two',
    near: 'Unexpected rule under \u2068{label}\u2069: nearly the same words stand under \u2068{other}\u2069, expected the difference to be plain',
    there: 'the other rule: \u2068{text}\u2069',
  },
  languages: 'any',
  examples: [
    {
      locale: 'en',
      wrong: '# Spam\n\n**Not allowed**\n\n- Buying likes\n\n**Allowed**\n\n- Buying likes.\n',
      right: '# Spam\n\n**Not allowed**\n\n- Buying likes\n\n**Allowed**\n\n- Asking friends for likes\n',
    },
    {
      locale: 'ur',
      wrong: '# اسپام\n\n**اجازت نہیں ہے**\n\n- لائکس خریدنا\n\n**اجازت ہے**\n\n- لائکس خریدنا\n',
      right: '# اسپام\n\n**اجازت نہیں ہے**\n\n- لائکس خریدنا\n\n**اجازت ہے**\n\n- دوستوں سے لائکس مانگنا\n',
    },
  ],
  check(context) {
    const { document } = context;
    const found = context.memo(`policy/contradictions/${document.locale}`, 'corpus', () =>
      findContradictions(context),
    );
    for (const { item, other, near } of found.get(document) ?? []) {
      context.report({
        message: near ? 'near' : 'found',
        start: item.block.start,
        end: item.block.end,
        severity: near ? 'warning' : 'error',
        values: { label: labelOf(item, context), other: labelOf(other, context) },
        related: [
          {
            file: other.document.file,
            line: pointOf(other.document.lineStarts, other.block.start).line,
            message: contradiction.messages.there!.replace('{text}', () => other.block.text),
          },
        ],
      });
    }
  },
};

interface Pair {
  item: Item;
  other: Item;
  near: boolean;
}

function findContradictions({ corpus, document, language }: RuleContext): Map<Document, Pair[]> {
  const documents = [...(corpus.locales.get(document.locale)?.values() ?? [document])];
  const items = documents.flatMap((one) => itemsOf(one, language));
  const found = new Map<Document, Pair[]>();
  const add = (pair: Pair): void => {
    const pairs = found.get(pair.item.document);
    if (pairs) pairs.push(pair);
    else found.set(pair.item.document, [pair]);
  };
  const byKey = new Map<string, Item[]>();
  for (const item of items) {
    const same = byKey.get(item.key);
    if (same) same.push(item);
    else byKey.set(item.key, [item]);
  }
  for (const same of byKey.values()) {
    const { forbidden, permitted } = sides(same);
    for (const item of permitted) {
      const other = forbidden.find((one) => one.document === item.document) ?? forbidden[0];
      // Two or three words say too little: "Nudity" may be allowed in one topic and not in another.
      if (other && (other.document === item.document || item.words.length > 3))
        add({ item, other, near: false });
    }
  }
  for (const [a, b] of alikePairs([...byKey.values()].map((same) => same[0]!))) {
    const permitted = sides([...byKey.get(a.key)!, ...byKey.get(b.key)!]);
    const item = permitted.permitted[0];
    const other = item && permitted.forbidden.find((one) => one.key !== item.key);
    if (item && other) add({ item, other, near: true });
  }
  return found;
}

function sides(items: readonly Item[]): { forbidden: Item[]; permitted: Item[] } {
  return {
    forbidden: items.filter(({ block }) => block.disposition === 'not-allowed'),
    permitted: items.filter(({ block }) => block.disposition === 'allowed'),
  };
}

function itemsOf(document: Document, language: Language): Item[] {
  const negators = new Set(language.negation.words);
  const items: Item[] = [];
  for (const { blocks } of document.sections)
    for (const block of blocks) {
      if (
        block.role !== 'rule-item' ||
        (block.disposition !== 'allowed' && block.disposition !== 'not-allowed')
      )
        continue;
      const keys = tokenize(block.prose).map(({ key }) => key);
      if (keys.length === 0) continue;
      const words = keys.filter(
        (key) => !negators.has(key) && !language.negation.endings.some((ending) => key.endsWith(ending)),
      );
      items.push({
        document,
        block,
        key: keys.join(' '),
        words: [...new Set(words)],
        negators: keys.length - words.length,
      });
    }
  return items;
}

/** Pairs of items alike by the share of their words; each item is looked up by its rarest words only, so that time stays near linear. */
function alikePairs(items: readonly Item[]): [Item, Item][] {
  const counts = new Map<string, number>();
  for (const { words } of items) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const byWord = new Map<string, Item[]>();
  const pairs: [Item, Item][] = [];
  for (const item of items) {
    const size = item.words.length;
    if (size < 1 / (1 - ALIKE)) continue;
    const rare = item.words.toSorted((a, b) => counts.get(a)! - counts.get(b)! || (a < b ? -1 : 1));
    const prefix = rare.slice(0, size - Math.ceil(ALIKE * size) + 1);
    const met = new Set<Item>();
    for (const word of prefix) {
      const bucket = byWord.get(word);
      if (!bucket) byWord.set(word, [item]);
      else {
        for (const other of bucket) met.add(other);
        if (bucket.length < 50) bucket.push(item);
      }
    }
    met.delete(item);
    for (const other of met)
      if (
        other.negators === item.negators &&
        other.block.disposition !== item.block.disposition &&
        isAlike(item.words, other.words)
      )
        pairs.push([other, item]);
  }
  return pairs;
}

function isAlike(a: readonly string[], b: readonly string[]): boolean {
  const set = new Set(a);
  const common = b.filter((word) => set.has(word)).length;
  // A number that differs is the difference.
  const numbers = (words: readonly string[]): string =>
    words
      .filter((word) => /^\d/.test(word))
      .sort()
      .join(' ');
  return common / (a.length + b.length - common) >= ALIKE && numbers(a) === numbers(b);
}

function labelOf({ block, document }: Item, { config }: RuleContext): string {
  const table = block.disposition ? config.labels.dispositions[block.disposition] : {};
  return (table[document.locale] ?? table[document.locale.split('-')[0]!])?.[0] ?? block.disposition ?? '';
}
