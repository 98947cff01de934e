/** align/emphasis: what the source prints bold is bold in the translation. */
import type { Block, Inline } from '../../document/document.ts';
import type { Span } from '../../model/place.ts';
import type { AlignRule } from '../check.ts';
import { cutUnits } from './extent.ts';
import { readableUnits } from './legible.ts';
import { firstWords, spanIn, type Unit } from './units.ts';

export const emphasis: AlignRule = {
  name: 'align/emphasis',
  summary: 'Bold text of the source is bold in the translation too.',
  detail:
    'A rule stands in bold so that it is found at a glance. Put ** around the same words in the translation. Where the asterisks can be seen on the page, leave a space after the closing pair. Slanted text (one asterisk) is not compared: Urdu and its sister scripts have none.',
  severity: 'warning',
  fix: null,
  messages: {
    rule: 'The {language} begins with a rule in bold; put ** around the same sentence here.',
    literal:
      'These asterisks are printed instead of making the words bold; put a space after the closing ** (a letter must not follow it directly).',
    fewer:
      'The {language} has {wanted} passages in bold here, the translation {found}; make the same words bold.',
    more: 'The translation has {found} passages in bold here, the {language} {wanted}; keep bold for what is bold there.',
  },
  examples: [
    {
      source: '**We do not allow spam.** It wastes time.',
      wrong: 'ہم اسپام کی اجازت نہیں دیتے۔ اس سے وقت ضائع ہوتا ہے۔',
      right: '**ہم اسپام کی اجازت نہیں دیتے۔** اس سے وقت ضائع ہوتا ہے۔',
    },
    {
      source: '**We do not allow spam.** It wastes time.',
      wrong: '**ہم اسپام کی اجازت نہیں دیتے۔**اس سے وقت ضائع ہوتا ہے۔',
      right: '**ہم اسپام کی اجازت نہیں دیتے۔** اس سے وقت ضائع ہوتا ہے۔',
    },
    {
      source: 'Use **one** or **two**.',
      wrong: '**ایک** یا دو استعمال کریں۔',
      right: '**ایک** یا **دو** استعمال کریں۔',
    },
    { source: 'Use one or two.', wrong: '**ایک** یا دو استعمال کریں۔', right: 'ایک یا دو استعمال کریں۔' },
    { source: '- **Slur**: an insult', wrong: '- توہین آمیز لفظ: گالی', right: '- **توہین آمیز لفظ**: گالی' },
    { source: 'Read *every* rule.', right: '**ہر** اصول پڑھیں۔' },
    { source: 'Read *every* rule.', right: 'ہر اصول پڑھیں۔' },
    {
      locale: 'ar',
      source: '**We do not allow spam.** It wastes time.',
      wrong: 'لا نسمح بالرسائل المزعجة. إنها تضيع الوقت.',
      right: '**لا نسمح بالرسائل المزعجة.** إنها تضيع الوقت.',
    },
    {
      locale: 'fa',
      source: 'Use **one** or **two**.',
      wrong: 'از **یک** یا دو استفاده کنید.',
      right: 'از <b>یک</b> یا **دو** استفاده کنید.',
    },
  ],
  check(context) {
    for (const unit of readableUnits(context)) {
      if (unit.heading || unit.source[0]!.role === 'label' || cutUnits(context).has(unit)) continue;
      const wanted = countStrong(unit.source, context.source.text);
      const found = countStrong(unit.translation, context.translation.text);
      if (wanted === found) continue;
      const fewer = found < wanted;
      const literal = fewer ? findLiteral(unit) : null;
      const rule = fewer && found === 0 && beginsStrong(unit.source[0]!, context.source.text);
      // Slanted words are commonly made bold in scripts without italics.
      if (!fewer && found <= wanted + countSlanted(unit.source)) continue;
      context.report({
        message: literal ? 'literal' : rule ? 'rule' : fewer ? 'fewer' : 'more',
        values: { language: context.sourceLanguage.name, wanted, found },
        at: literal ?? firstWords(unit.translation[0]!),
        counterpart: firstWords(unit.source[0]!),
        section: unit.section,
        severity: literal || rule ? 'warning' : 'info',
      });
    }
  },
};

/** Markdown's ** or the HTML elements that mean the same. */
function isStrong(inline: Inline, block: Block, text: string): boolean {
  if (
    inline.kind === 'html'
      ? !/^<(?:b|strong)[\s>]/i.test(text.slice(inline.source.start, inline.source.start + 8))
      : inline.kind !== 'strong'
  )
    return false;
  return block.text.slice(inline.start, inline.end).trim() !== '';
}

function countStrong(blocks: readonly Block[], text: string): number {
  let count = 0;
  for (const block of blocks) for (const inline of block.inlines) if (isStrong(inline, block, text)) count++;
  return count;
}

function countSlanted(blocks: readonly Block[]): number {
  return blocks.reduce(
    (sum, block) => sum + block.inlines.filter((inline) => inline.kind === 'emphasis').length,
    0,
  );
}

function beginsStrong(block: Block, text: string): boolean {
  return block.inlines.some((inline) => inline.start === 0 && isStrong(inline, block, text));
}

/** Asterisks that stand in the text as letters. */
function findLiteral(unit: Unit): Span | null {
  for (const block of unit.translation) {
    const start = block.prose.indexOf('**');
    if (start >= 0) return spanIn(block, start, start + 2);
  }
  return null;
}
