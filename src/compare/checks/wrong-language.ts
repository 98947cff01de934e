/** align/wrong-language: the translation is in the language its place promises. */
import { languageOf } from '../../text/languages.ts';
import type { WrongLanguage } from '../../text/script.ts';
import type { AlignRule, CheckContext } from '../check.ts';
import { legibility } from './legible.ts';
import { firstWords, placesOf, type Unit, unitsOf } from './units.ts';

export const wrongLanguage: AlignRule = {
  name: 'align/wrong-language',
  summary: 'A file of one locale is written in the language of that locale.',
  detail:
    'An English file saved as the Urdu one, Arabic or Persian text in the Urdu tree, Urdu typed in Latin letters: readers cannot use them. Where a whole document is in another language this is said once and nothing else is checked in it.',
  severity: 'error',
  fix: null,
  messages: {
    untranslated:
      'This whole document is in {source}, not in {wanted}; translate it, or take it out until it is translated.',
    document: 'This whole document seems to be in {found}, not in {wanted}; put the {wanted} text here.',
    block: 'This seems to be {found}, not {wanted}; write it in {wanted}.',
    blocks: 'This and the next {more} blocks seem to be {found}, not {wanted}; write them in {wanted}.',
    romanised: 'This is {wanted} in Latin letters; write it in the {wanted} script.',
    counterpart: 'the {source} text',
  },
  examples: [
    {
      source: '# Rules\n\nBe kind to everyone.\n\nDo not post threats here.\n\nWe remove such content.',
      wrong: '# Rules\n\nBe kind to everyone.\n\nDo not post threats here.\n\nWe remove such content.',
      right:
        '# اصول\n\nسب سے مہربانی سے پیش آئیں۔\n\nیہاں دھمکیاں پوسٹ نہ کریں۔\n\nہم ایسا مواد ہٹا دیتے ہیں۔',
    },
    {
      source:
        'We want our community to be open and welcoming to all people who take part in it, whatever they do.',
      wrong:
        'نريد أن يكون مجتمعنا مفتوحًا ومرحبًا بجميع الأشخاص الذين يشاركون فيه، مهما كان ما يفعلونه في هذا المكان أو في غيره من الأماكن.',
      right:
        'ہم چاہتے ہیں کہ ہماری کمیونٹی ہر اس شخص کے لیے کھلی اور خوش آمدید کہنے والی ہو جو اس میں حصہ لے، چاہے وہ جو بھی کرے۔',
    },
    {
      source:
        'We want our community to be open and welcoming to all people who take part in it, whatever they do.',
      wrong:
        'ما می‌خواهیم که انجمن ما برای همهٔ افرادی که در آن شرکت می‌کنند باز و پذیرا باشد، هر کاری که آن‌ها در این جا یا در جاهای دیگر می‌کنند.',
    },
    {
      source: 'You must be kind to all people here.',
      wrong: 'Aap ko yahan sab logon se mehrbani se pesh aana hai.',
      right: 'آپ کو یہاں سب لوگوں سے مہربانی سے پیش آنا ہے۔',
    },
    { source: 'Short.', right: 'مختصر۔' },
    {
      locale: 'ar',
      source:
        'We want our community to be open and welcoming to all people who take part in it, whatever they do.',
      wrong:
        'ہم چاہتے ہیں کہ ہماری کمیونٹی ہر اس شخص کے لیے کھلی اور خوش آمدید کہنے والی ہو جو اس میں حصہ لے، چاہے وہ جو بھی کرے۔',
      right:
        'نريد أن يكون مجتمعنا مفتوحًا ومرحبًا بجميع الأشخاص الذين يشاركون فيه، مهما كان ما يفعلونه في هذا المكان.',
    },
    {
      locale: 'fa',
      source:
        'We want our community to be open and welcoming to all people who take part in it, whatever they do.',
      wrong:
        'ہم چاہتے ہیں کہ ہماری کمیونٹی ہر اس شخص کے لیے کھلی اور خوش آمدید کہنے والی ہو جو اس میں حصہ لے، چاہے وہ جو بھی کرے۔',
      right:
        'ما می‌خواهیم که انجمن ما برای همهٔ افرادی که در آن شرکت می‌کنند باز و پذیرا باشد، هر کاری که در این جا می‌کنند.',
    },
    {
      source: 'The motto is "Salaam to all who come here in peace and stay as friends of everybody".',
      right: 'ہمارا نعرہ ہے: سب کو سلام جو یہاں امن سے آئیں اور سب کے دوست بن کر رہیں۔',
    },
  ],
  check(context) {
    const { document, units } = legibility(context);
    if (document) reportDocument(context, document.kind === 'foreign' ? document.language : null);
    else
      reportBlocks(
        context,
        unitsOf(context).filter((unit) => units.get(unit)!.state === 'foreign'),
      );
  },
};

function reportDocument(context: CheckContext, language: WrongLanguage | null): void {
  const first = unitsOf(context).find((unit) => unit.translation[0]!.text.trim() !== '');
  context.report({
    message: language ? 'document' : 'untranslated',
    values: valuesOf(context, language, 0),
    at: first ? firstWords(first.translation[0]!) : { start: 0, end: 0 },
    counterpart: first ? firstWords(first.source[0]!) : null,
  });
}

/** Blocks in a row in the same foreign language are one fault. */
function reportBlocks(context: CheckContext, foreign: readonly Unit[]): void {
  const { units } = legibility(context);
  const ordinal = new Map(unitsOf(context).map((unit, index) => [unit, index]));
  for (let at = 0; at < foreign.length; ) {
    const unit = foreign[at]!;
    const { language } = units.get(unit)!;
    let next = at + 1;
    while (
      next < foreign.length &&
      ordinal.get(foreign[next]!) === ordinal.get(foreign[next - 1]!)! + 1 &&
      units.get(foreign[next]!)!.language?.found === language?.found
    )
      next++;
    context.report({
      message: language?.kind === 'romanised' ? 'romanised' : next - at > 1 ? 'blocks' : 'block',
      values: valuesOf(context, language, next - at - 1),
      ...placesOf(unit),
      section: unit.section,
    });
    at = next;
  }
}

function valuesOf(
  context: CheckContext,
  language: WrongLanguage | null,
  more: number,
): Record<string, string | number> {
  return {
    source: context.sourceLanguage.name,
    wanted: context.translationLanguage.name,
    found: language?.found ? languageOf(language.found).name : 'another language',
    more,
  };
}
