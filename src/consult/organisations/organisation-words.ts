/** The words people write in spreadsheets of organisations: column heads, kinds, languages, countries, in English and Urdu. */
import type { LocaleConfig } from '../../model/config.ts';
import type { OrganisationKind } from '../../model/organisation.ts';
import { languageOf } from '../../text/languages.ts';
import { foldLabel, labelReader } from '../returned/kinds.ts';

export type OrganisationColumn =
  | 'id'
  | 'name'
  | 'country'
  | 'kind'
  | 'topics'
  | 'locales'
  | 'contact'
  | 'fictional'
  | 'personal';

const COLUMNS: Record<OrganisationColumn, string> = {
  id: 'identifier|code|slug|key|org id|organisation id|organization id|شناخت|شناختی نام|آئی ڈی|کوڈ',
  name: 'names|organisation|organization|org|organisation name|organization name|name of organisation|name of organization|name of the organisation|company|institution|partner|نام|تنظیم|تنظیم کا نام|ادارہ|ادارے کا نام',
  country: 'country code|country name|iso country|nation|state|ملک|ملک کا کوڈ|ملک کا نام',
  kind: 'type|type of organisation|type of organization|organisation type|organization type|category|sector|قسم|نوعیت|ادارے کی قسم|تنظیم کی قسم|شعبہ',
  topics:
    'topic|section|sections|subject|subjects|theme|themes|area|areas|interests|areas of interest|areas of work|موضوع|موضوعات|حصے|دلچسپی کے موضوعات',
  locales: 'locale|language|languages|lang|preferred language|written to in|زبان|زبانیں|ترجیحی زبان',
  contact:
    'role|contact role|role of contact|role of the contact|job title|job|position|post|designation|addressee|عہدہ|منصب|رابطے کا عہدہ',
  fictional: 'invented|fictitious|example|فرضی|مثال',
  personal:
    'email|e mail|email address|e mail address|mail|phone|phone number|telephone|telephone number|tel|mobile|cell|cell phone|whatsapp|fax|address|postal address|street|contact|contacts|contact person|contact name|contact details|person|first name|last name|surname|full name|name of contact|focal person|ای میل|ای میل پتہ|فون|فون نمبر|موبائل|موبائل نمبر|واٹس ایپ|پتہ|ڈاک کا پتہ|رابطہ|رابطہ کار|رابطہ نمبر|متعلقہ شخص|پورا نام',
};

const KINDS: Record<OrganisationKind, string> = {
  charity:
    'charities|charitable organisation|ngo|non governmental organisation|non profit|nonprofit|not for profit|trust|foundation|فلاحی تنظیم|فلاحی ادارہ|خیراتی ادارہ|این جی او|غیر سرکاری تنظیم|ٹرسٹ|فاؤنڈیشن',
  academic:
    'academia|university|universities|research|researcher|research institute|think tank|جامعہ|یونیورسٹی|تحقیق|تحقیقی ادارہ|علمی ادارہ',
  education: 'school|schools|college|teachers|training|تعلیم|تعلیمی ادارہ|اسکول|کالج|اساتذہ|تربیت',
  helpline: 'help line|hotline|crisis line|ہیلپ لائن|مدد لائن',
  health: 'healthcare|health care|hospital|clinic|mental health|medical|صحت|ہسپتال|اسپتال|طبی ادارہ|ذہنی صحت',
  media: 'press|journalism|news|newspaper|broadcaster|میڈیا|صحافت|اخبار|ذرائع ابلاغ',
  legal:
    'law|law firm|legal aid|lawyers|rights|human rights|قانون|قانونی|قانونی ادارہ|قانونی امداد|وکلا|انسانی حقوق',
  community:
    'community group|community organisation|faith group|civil society|grassroots|برادری|کمیونٹی|کمیونٹی گروپ|سول سوسائٹی',
  creators: 'creator|creator group|influencers|artists|تخلیق کار|تخلیق کاروں کا گروپ|فنکار',
  industry:
    'company|business|private sector|trade association|technology|tech|صنعت|کمپنی|کاروبار|نجی شعبہ|صنعت و تجارت',
  government:
    'governmental|ministry|department|regulator|public sector|public body|public authority|حکومت|سرکاری|سرکاری ادارہ|وزارت|محکمہ|ریگولیٹر',
  'law-enforcement':
    'police|law enforcement agency|investigation agency|پولیس|قانون نافذ کرنے والا ادارہ|قانون نافذ کرنے والے ادارے',
};

const readColumn = labelReader(COLUMNS);

/** The kind that a cell names, or null. */
export const readOrganisationKind = labelReader(KINDS);

/** Yes or no, or null for neither. */
export const readYes = labelReader({
  yes: 'y|true|x|1|✓|✔|ہاں|جی ہاں|درست',
  no: 'n|false|0|نہیں|جی نہیں|غلط',
});

/** What a column holds, and in which language; null where the head does not tell. */
export function readHead(
  head: string,
  readLocale: (said: string) => string | null,
): { column: OrganisationColumn; locale: string | null } | null {
  const label = foldLabel(head.replace(/[()[\].,،]/g, ' '));
  const whole = readColumn(label);
  if (whole) return { column: whole, locale: null };
  const words = label.split(' ').filter((word) => word !== '');
  for (const [said, rest] of [
    [words.at(-1), words.slice(0, -1)],
    [words[0], words.slice(1)],
  ] as const) {
    const locale = said === undefined ? null : readLocale(said);
    if (locale === null) continue;
    const column = readColumn(rest.join(' ').replace(/^(?:in|میں) | (?:in|میں)$/, ''));
    if (column) return { column, locale };
  }
  return null;
}

/** A function from what people call a language to the locale of the configuration, or null. */
export function localeReader(locales: readonly LocaleConfig[]): (said: string) => string | null {
  const table = new Map<string, string>();
  for (const { tag, name } of [...locales].reverse()) {
    const shown = locales.map((other) => new Intl.DisplayNames([other.tag], { type: 'language' }).of(tag));
    const primary = tag.split('-')[0]!;
    for (const word of [primary, tag, name, languageOf(tag).name, ...shown])
      if (word) table.set(foldLabel(word), tag);
  }
  return (said) => table.get(foldLabel(said)) ?? null;
}

const COUNTRY_WORDS: Record<string, string> = {
  uk: 'GB',
  england: 'GB',
  britain: 'GB',
  'great britain': 'GB',
  usa: 'US',
  'united states of america': 'US',
  uae: 'AE',
};

/** A function from a country's code, or its name in English or a language of the configuration, to the code; null for none. */
export function countryReader(locales: readonly LocaleConfig[]): (said: string) => string | null {
  let table: Map<string, string> | null = null;
  return (said) => {
    table ??= tabulateCountries(['en', ...locales.map(({ tag }) => tag)]);
    return table.get(foldLabel(said.replaceAll('.', ''))) ?? null;
  };
}

function tabulateCountries(tags: readonly string[]): Map<string, string> {
  const table = new Map<string, string>(Object.entries(COUNTRY_WORDS));
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const names = [...new Set(tags)].map(
    (tag) => new Intl.DisplayNames([tag], { type: 'region', fallback: 'none' }),
  );
  for (const first of letters)
    for (const second of letters) {
      const code = first + second;
      // Codes that were given up stand for others: UK for GB, SU for RU.
      if (code === 'ZZ' || new Intl.Locale(`und-${code}`).region !== code) continue;
      const shown = names.map((one) => one.of(code));
      if (shown[0] === undefined) continue;
      for (const word of [code, ...shown]) if (word) table.set(foldLabel(word), code);
    }
  return table;
}

/** An e-mail address or a telephone number. */
const REACHABLE = /[^\s@]+@[^\s@]+|(?:\d[ ()./-]?){7,}/;
/** What stands before the name of a person. */
const FORM_OF_ADDRESS =
  /^(?:mr|mrs|ms|miss|dr|prof|professor|sir|madam)\b\.?\s|^(?:جناب|محترم|محترمہ|ڈاکٹر|پروفیسر|بیگم)\s/i;

/** True for words that reach or name a person rather than a role. */
export function isPersonal(text: string): boolean {
  return REACHABLE.test(text) || FORM_OF_ADDRESS.test(text.trim());
}
