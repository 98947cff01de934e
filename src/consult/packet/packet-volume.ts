/** One language of a packet: what every chapter of it needs to know. */
import type { Change } from '../../compare/change.ts';
import { titleOf } from '../../document/document-title.ts';
import type { Question } from '../../model/consultation.ts';
import type { Organisation } from '../../model/organisation.ts';
import { formatDay } from '../../text/format-day.ts';
import type { BookletPart } from '../booklet.ts';
import { type PacketWords, packetWords } from '../words.ts';
import { type FoundSection, findSections } from './find-sections.ts';
import type { ChosenSection, ChosenTopic } from './packet-changes.ts';
import type { PacketInput } from './packet-input.ts';
import { type PlacedQuestions, placeQuestions } from './packet-questions.ts';

export class PacketVolume {
  readonly words: PacketWords;
  readonly questions: PlacedQuestions;

  constructor(
    readonly input: PacketInput,
    readonly organisation: Organisation,
    readonly topics: readonly ChosenTopic[],
    readonly locale: string,
  ) {
    this.words = packetWords(locale);
    this.questions = placeQuestions(input, organisation, topics);
  }

  heading(level: 1 | 2 | 3, id: string, text: string): BookletPart {
    return { type: 'heading', level, id, text };
  }

  day(day: string | null): string {
    return day === null ? '' : formatDay(day, this.locale);
  }

  /** What a text is called: a version, a day, else the draft. */
  callText(side: 'from' | 'to'): string {
    const name = this.input.called[side];
    return name === null ? this.words.draft : this.day(name);
  }

  /** The questions this packet asks. */
  asked(): Question[] {
    const { general, placed } = this.questions;
    return [...placed.values()].flat().concat(general);
  }

  questionsOn(name: string): Question[] {
    return this.questions.placed.get(name) ?? [];
  }

  sections(): ChosenSection[] {
    return this.topics.flatMap(({ sections }) => sections);
  }

  /**
   * The sections that are shown in this language. One that the other language cut differently (split from, or merged
   * into, a section that is shown) stands there already.
   */
  shown(topic?: ChosenTopic): ChosenSection[] {
    const held = new Set(
      this.sections().flatMap(({ section, changes }) =>
        (changes.get(this.locale)?.sections.to ?? []).flatMap(({ id }) =>
          id === null || id === section ? [] : id,
        ),
      ),
    );
    return (topic?.sections ?? this.sections()).filter(
      ({ key, changes }) => changes.has(this.locale) || !held.has(key),
    );
  }

  /**
   * The section as it is to be, where this language tells its change as part of another section's that is not in the
   * packet; else null.
   */
  cutElsewhere({ key, changes }: ChosenSection): FoundSection | null {
    if (changes.has(this.locale)) return null;
    const held = this.input.diff.changes.some(
      ({ locale, sections }) => locale === this.locale && sections.to.some(({ id }) => id === key),
    );
    return held ? (findSections(key, this.locale, this.input.corpora.to)[0] ?? null) : null;
  }

  /** The change in the language of the volume, else in whichever language there is. */
  changeOf({ changes }: ChosenSection): Change {
    return changes.get(this.locale) ?? [...changes.values()][0]!;
  }

  topicTitle(path: string): string {
    for (const side of ['to', 'from'] as const)
      for (const locale of [this.locale, this.input.config.source]) {
        const document = this.input.corpora[side].locales.get(locale)?.get(path);
        if (document) return titleOf(document);
      }
    return path;
  }
}
