/** What the rest of mizan may ask about a language: a `Language` is a table of facts, and the functions beside it read the table. */
import type { Disposition } from '../model/config.ts';

/** Which way a line of the language runs. */
export type Direction = 'ltr' | 'rtl';

/** ISO 15924 code of the script the language is written in; `Zyyy` when nothing is known. */
export type Script = 'Latn' | 'Arab' | 'Zyyy';

/** CLDR numbering systems: `latn` 0–9, `arab` U+0660–0669, `arabext` U+06F0–06F9. */
export type DigitSystem = 'latn' | 'arab' | 'arabext';

/** How a number bounds something: `gte` at least, `lte` at most, `lt` under, `gt` over, `within` a span of time. */
export type Comparator = 'gte' | 'lte' | 'lt' | 'gt' | 'within';

/** What a phrase does to a rule. */
export type MarkerKind =
  | 'prohibit'
  | 'oblige'
  | 'recommend'
  | 'permit'
  | 'remove'
  | 'ineligible'
  | 'age-restrict'
  | 'exception'
  | 'only'
  | 'condition';

/**
 * Phrases in the small language of `phrases.ts`: words parted by spaces, `a|b` for a choice,
 * `x?` for a word that may be absent, `…3` for up to three words in between, `بڑ*` for a beginning, `*یں` for an ending.
 */
export type Phrase = string;

/** A stretch of a text, in UTF-16 units of the text that was asked about. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A word or phrase that changes what a rule says. */
export interface Marker extends Span {
  readonly kind: MarkerKind | 'negation';
}

/** How numbers are written in words. Every spelling is folded before it is compared, so variants of a letter need no entry. */
export interface NumberWords {
  /** Single words for whole numbers: `thirteen`, `تیرہ`, `دویست`. */
  readonly cardinals: Readonly<Record<string, number>>;
  /** `thousand`, `لاکھ`: multiply what precedes them. */
  readonly multipliers: Readonly<Record<string, number>>;
  /** `half`, `ڈیڑھ`: a value with a fraction, which a multiplier may follow. */
  readonly fractions: Readonly<Record<string, number>>;
  /** `ساڑھے`: added to the number that follows. */
  readonly shifts: Readonly<Record<string, number>>;
  readonly ordinals: Readonly<Record<string, number>>;
  /** Endings that make a cardinal an ordinal, also after digits: `th`, `ویں`. */
  readonly ordinalSuffixes: readonly string[];
  /** Words that stand for a number without stating it: `both`, `once`, `دونوں`. Never required on the other side. */
  readonly loose: Readonly<Record<string, number>>;
  /** `twenty-three`: tens followed by a unit are one number. */
  readonly joinsTens: boolean;
  /** Words that may stand inside a number: `and`, Persian `و`. */
  readonly connectors: readonly string[];
  /** Words between the two ends of a range: `to`, `سے`. */
  readonly rangeWords: readonly string[];
  /** A conjunction written as one with the next word: Arabic `و`. */
  readonly attachedConnector: string | null;
  /** A unit followed by one of these is a teen: Arabic `عشر`. */
  readonly teens: readonly string[];
  /** `a`, `an`: one, when a multiplier follows. */
  readonly articles: readonly string[];
  /** Number words that are also other words; they count for certain only before a unit. */
  readonly homographs: readonly string[];
  /** Homographs that a unit of time does not settle (`اسی سال` is "that very year"). */
  readonly stubborn: readonly string[];
  /** `سال`, `days`: what is counted. */
  readonly units: readonly string[];
  /** Word after which, or before which, a number word is something else: `نو عمر`, `ڈیٹا بیس`. */
  readonly notBefore: Readonly<Record<string, readonly string[]>>;
  readonly notAfter: Readonly<Record<string, readonly string[]>>;
  /** `percent`, `فی صد`. */
  readonly percent: readonly Phrase[];
  /** Letters glued to digits that scale them: `K`, `M`, `bn`. Case matters. */
  readonly scaleLetters: Readonly<Record<string, number>>;
  /** Letters glued to digits that only name the unit: `km`, `min`. */
  readonly gluedUnits: readonly string[];
  /** Words that a hyphen may join to a number without making a name of it: `under-18`, against `COVID-19`. */
  readonly plainPrefixes: readonly string[];
  /** Five or more digit words in a row are a telephone number. */
  readonly spellsTelephones: boolean;
}

/** A phrase that bounds the number it stands before or after; tried in the order given. */
export interface ComparatorPhrase {
  readonly comparator: Comparator;
  readonly before?: Phrase;
  readonly after?: Phrase;
  /** The words say no more than "for" or "in" a time («48 گھنٹے تک»): the other side may bound the number so, or not at all. */
  readonly loose?: boolean;
}

/** Months of the Gregorian calendar. */
export interface MonthWords {
  readonly names: Readonly<Record<string, number>>;
  /** Names that are also other words: counted only beside a digit and, where the script has case, with a capital. */
  readonly homographs: readonly string[];
}

/** How the language denies. */
export interface NegationWords {
  readonly words: readonly string[];
  /** Endings that deny: `n't`. */
  readonly endings: readonly string[];
  /** Beginnings that deny: Persian `نمی`. */
  readonly beginnings: readonly string[];
  /** Phrases whose negator denies nothing: `not only`, `نہ صرف`. */
  readonly idle: readonly Phrase[];
  /** Phrases that are one denial with two negators: `ہرگز نہیں`. */
  readonly doubled: readonly Phrase[];
  /** Coordinated denial where a translation may need one negator or two: `نہ … نہ`. */
  readonly coordinated: readonly Phrase[];
  /** Words that deny by their meaning; the other side may use a negator instead: `outside`, `ممنوع`. */
  readonly lexical: readonly string[];
}

/** Phrases that mark obligation, by kind. */
export type MarkerPhrases = Readonly<Partial<Record<MarkerKind, readonly Phrase[]>>>;

/**
 * A sentence pattern that every locale must render with its own fixed counterpart. Several entries may share an id.
 * It counts once in a sentence.
 */
export interface SentenceTemplate {
  readonly id: string;
  readonly phrases: readonly Phrase[];
  /** One of these words must stand before it in the sentence: `ہم`, `we`. */
  readonly subject?: readonly string[];
  /** None of these may stand before it in the sentence: `جو` makes it a relative clause. */
  readonly without?: readonly string[];
  /** It must begin the sentence. */
  readonly opening?: boolean;
  /** It must end the sentence or a part of it. */
  readonly closing?: boolean;
}

/** How a term of the language may be bent without becoming another term. */
export interface Inflection {
  /** Every written form of a word, the word itself included; `last` is true for the last word of a term. */
  readonly forms: (word: string, last: boolean) => readonly string[];
}

/** How sentences end. */
export interface SentenceFacts {
  /** Marks that end a sentence only when a space follows. */
  readonly spacedEnds: string;
  /** Marks that end a sentence wherever they stand. */
  readonly ends: string;
  /** Words after which a mark ends nothing: `Dr`, `ڈاکٹر`, names of letters. */
  readonly abbreviations: readonly string[];
}

/** What tells the language from others of its script. */
export interface Traits {
  /** Frequent little words, folded to lower case. */
  readonly functionWords: readonly string[];
  /** Letters that neighbouring languages of the same script do not use. */
  readonly ownLetters: string;
  /** Least share of function words in genuine text of twelve words or more. */
  readonly leastFunctionShare: number;
  /** True where a lack of these words and letters was measured to prove another language; else only another language's own words do. */
  readonly judgesAlone: boolean;
  /** Function words of the language written in Latin letters. */
  readonly romanised: readonly string[];
}

/** All mizan knows about one language. */
export interface Language {
  /** BCP 47 primary tag. */
  readonly tag: string;
  /** English name. */
  readonly name: string;
  readonly direction: Direction;
  readonly script: Script;
  /** The digits CLDR gives as the default. */
  readonly digits: DigitSystem;
  /** Digit systems that are right in the language. */
  readonly acceptedDigits: readonly DigitSystem[];
  readonly sentences: SentenceFacts;
  readonly traits: Traits;
  readonly numbers: NumberWords;
  readonly comparators: readonly ComparatorPhrase[];
  readonly months: MonthWords;
  readonly negation: NegationWords;
  readonly markers: MarkerPhrases;
  readonly templates: readonly SentenceTemplate[];
  readonly inflection: Inflection;
  /** Usual labels of rule lists; the configuration may give others. */
  readonly dispositionLabels: Readonly<Record<Disposition, readonly string[]>>;
  /** Usual labels of definitions. */
  readonly definitionLabels: readonly string[];
  /** Words that tell that a number beside them is somebody's age: `aged`, `old`, `عمر`. */
  readonly ageWords?: readonly string[];
  /** Words that join the names of an enumeration: `and`, `or`. */
  readonly listWords?: readonly string[];
  /** Words by which the platform speaks of itself, so that what it may do is told from what members may: `we`, `ہم`. */
  readonly platformWords?: readonly string[];
  /** English names that are also common words, with the words of the language by which they are wrongly translated. */
  readonly mistakenNames?: Readonly<Record<string, readonly string[]>>;
  /** Sentence length (words) at which a reader tires, and at which one gives up. */
  readonly sentenceLength: { readonly long: number; readonly tooLong: number };
}
