/** One language of a consultation packet, chapter by chapter. */
import { type TellSetting, tellKinds, tellSignals } from '../compare/tell.ts';
import type { Document } from '../document/document.ts';
import { titleOf } from '../document/document-title.ts';
import type { Question } from '../model/consultation.ts';
import { nameOf, type Organisation } from '../model/organisation.ts';
import type { Figure } from '../model/resources.ts';
import { say } from '../model/rule.ts';
import { textIn } from '../model/text.ts';
import { formatDay, formatNumber } from '../text/format-day.ts';
import { closingFields, questionField, topicField } from './answer-fields.ts';
import type { BookletPart, Rich } from './booklet.ts';
import { anchorOf, type ChosenSection, type ChosenTopic, documentOf } from './packet-changes.ts';
import type { PacketInput } from './packet-input.ts';
import { type PlacedQuestions, placeQuestions } from './packet-questions.ts';
import { termsIn } from './packet-terms.ts';
import { isWithheld } from './select.ts';
import { fillTemplate } from './template.ts';
import { type PacketWords, packetWords } from './words.ts';

/** Reasons told of a section in the summary; the rest are counted. */
const MOST_REASONS = 3;

export class VolumeBuilder {
  private readonly words: PacketWords;
  private readonly questionsAsked: PlacedQuestions;

  constructor(
    private readonly input: PacketInput,
    private readonly organisation: Organisation,
    private readonly topics: readonly ChosenTopic[],
    private readonly locale: string,
  ) {
    this.words = packetWords(locale);
    this.questionsAsked = placeQuestions(input, organisation, topics);
  }

  private heading(level: 1 | 2 | 3, id: string, text: string): BookletPart {
    return { type: 'heading', level, id, text };
  }

  private day(day: string | null): string {
    return day === null ? '' : formatDay(day, this.locale);
  }

  /** What the later text is called: the name of a version, else the draft. */
  private draftName(): string {
    const { name, commit } = this.input.revisions.to;
    const isVersion = name !== this.input.consultation.to || (commit !== null && !commit.startsWith(name));
    return isVersion && name !== 'worktree' ? this.day(name) : this.words.draft;
  }

  /** The cover letter. */
  letter(): BookletPart[] {
    const { templates, config, consultation, revisions, effective } = this.input;
    const { words } = this;
    const template = templates.get(this.locale) ?? templates.get(config.source);
    if (!template) return [];
    const document = fillTemplate(template, {
      organisation: nameOf(this.organisation, this.locale),
      contact: this.organisation.contact ? textIn(this.organisation.contact, this.locale) : '',
      consultation: textIn(consultation.title, this.locale),
      opens: this.day(consultation.opens),
      closes: this.day(consultation.closes),
      embargo: this.day(consultation.embargo),
      from: this.day(revisions.from?.name ?? ''),
      to: this.draftName(),
      effective: effective === null ? words.notDecided : this.day(effective),
      address: consultation.contact.address ?? '',
      sections: String(this.sections().length),
      questions: String(this.asked().length),
      documents: this.topics
        .map(({ path }) => this.topicTitle(path))
        .join(this.locale === 'ur' ? '، ' : ', '),
    });
    return [{ type: 'markdown', document }];
  }

  /** Dates, what is compared, where to answer, and the aims. */
  glance(): BookletPart[] {
    const { consultation, revisions } = this.input;
    const { words } = this;
    const { address, role } = consultation.contact;
    const to = [textIn(role, this.locale), address].filter(Boolean).join(words.comma);
    const rows: { label: string; value: Rich }[] = [
      { label: words.askedOf, value: nameOf(this.organisation, this.locale) },
      { label: words.opens, value: this.day(consultation.opens) },
      { label: words.closes, value: this.day(consultation.closes) },
      ...(consultation.embargo ? [{ label: words.embargo, value: this.day(consultation.embargo) }] : []),
      {
        label: words.compared,
        value: say(words.comparedValue, { from: this.day(revisions.from?.name ?? ''), to: this.draftName() }),
      },
      { label: words.answerTo, value: to },
      {
        label: words.packetNumber,
        value: { text: `${consultation.id}/${this.organisation.id}`, link: null, lang: 'en' },
      },
    ];
    return [
      this.heading(1, 'about', words.about),
      { type: 'facts', rows },
      this.heading(2, 'aims', words.aims),
      { type: 'text', tone: 'plain', text: textIn(consultation.aims, this.locale) },
    ];
  }

  /** What would change, topic by topic, in sentences. */
  summary(): BookletPart[] {
    const { words } = this;
    const head = this.heading(1, 'summary', words.summary);
    const count = this.sections().length;
    if (count === 0) return [head, { type: 'text', tone: 'plain', text: words.nothing }];
    const before = this.input.corpora.from.locales.get(this.locale) ?? new Map<string, Document>();
    const setting = { locale: this.locale, config: this.input.config, before, told: new Set<string>() };
    const parts: BookletPart[] = [
      head,
      { type: 'text', tone: 'plain', text: say(words.summaryLead, { sections: count }) },
    ];
    this.topics.forEach(({ path, sections }, at) => {
      const rows = sections.map((chosen) => this.summaryRow(chosen, setting));
      parts.push(this.heading(2, `summary-${at + 1}`, this.topicTitle(path)), {
        type: 'table',
        caption: null,
        head: [...words.summaryHead],
        widths: [26, 20, 54],
        rows,
      });
    });
    return parts;
  }

  /** A section of the summary: its title, what becomes of it, and the weightiest reasons. */
  private summaryRow(chosen: ChosenSection, setting: TellSetting): Rich[] {
    const { words } = this;
    const change = this.changeOf(chosen);
    const lang = change.locale;
    const reasons = tellSignals(change, setting);
    const more = reasons.length - MOST_REASONS;
    const said = [
      ...reasons.slice(0, MOST_REASONS).map((reason) => reason.trim().replace(/[.\u06D4]$/, '')),
      ...(more > 0 ? [say(words.andMore, { count: more })] : []),
    ];
    const { title } = anchorOf(chosen, change, this.input);
    return [
      { text: title, link: `#${chosen.key}`, lang },
      tellKinds(change, setting),
      said.length > 0 ? said.join(words.semicolon) : words.wordingOnly,
    ];
  }

  /** Every section before and after, with the reason and the questions about it. */
  changes(): BookletPart[] {
    const { words } = this;
    if (this.topics.length === 0) return [];
    const parts: BookletPart[] = [
      this.heading(1, 'changes', words.changes),
      { type: 'text', tone: 'plain', text: words.changesLead },
    ];
    this.topics.forEach((topic, at) => {
      const title = this.topicTitle(topic.path);
      parts.push(this.heading(2, `topic-${at + 1}`, title));
      parts.push(...this.reasons(topic.path));
      for (const chosen of topic.sections) parts.push(...this.section(chosen));
      for (const question of this.questionsOn(topic.path)) parts.push(this.ask(question));
      parts.push({ type: 'answer', field: topicField(topic.path, title, words) });
    });
    return parts;
  }

  private section(chosen: ChosenSection): BookletPart[] {
    const { input, words } = this;
    const change = this.changeOf(chosen);
    const parts: BookletPart[] = [];
    if (change.locale !== this.locale) {
      const language = input.config.locales.find(({ tag }) => tag === change.locale)?.name ?? change.locale;
      parts.push({ type: 'text', tone: 'note', text: say(words.notTranslated, { language }) });
    }
    parts.push({
      type: 'redline',
      anchor: anchorOf(chosen, change, input),
      change,
      documents: { from: documentOf(change, 'from', input), to: documentOf(change, 'to', input) },
    });
    if (chosen.section === null) return parts;
    parts.push(...this.reasons(chosen.section));
    for (const question of this.questionsOn(chosen.section)) parts.push(this.ask(question));
    return parts;
  }

  private reasons(name: string): BookletPart[] {
    return this.input.consultation.rationales
      .filter(({ section }) => section === name)
      .map(({ text }) => ({
        type: 'text',
        tone: 'note',
        text: say(this.words.why, { text: textIn(text, this.locale) }),
      }));
  }

  private ask(question: Question): BookletPart {
    return { type: 'answer', field: questionField(question, this.locale, this.words) };
  }

  /** The questions about the whole. */
  questions(): BookletPart[] {
    const { words } = this;
    const { general } = this.questionsAsked;
    if (general.length === 0) return [];
    return [
      this.heading(1, 'questions', words.questions),
      { type: 'text', tone: 'plain', text: words.questionsLead },
      ...general.map((question) => this.ask(question)),
    ];
  }

  /** Figures that belong to the sections shown, or that the consultation names. */
  figures(): BookletPart[] {
    const { words } = this;
    const shown = this.input.figures.filter((figure) => this.mayShowFigure(figure));
    if (shown.length === 0) return [];
    const rows = shown.map(({ title, value, unit, period, scope, source }): Rich[] => [
      textIn(title, this.locale),
      `${formatNumber(value, this.locale)} ${textIn(unit, this.locale)}`.trim(),
      `${this.day(period.from)} \u2013 ${this.day(period.to)}, ${textIn(scope, this.locale)}`,
      textIn(source, this.locale),
    ]);
    return [
      this.heading(1, 'figures', words.figures),
      { type: 'table', caption: null, head: [...words.figuresHead], widths: [30, 20, 28, 22], rows },
    ];
  }

  private mayShowFigure({ id, sections }: Figure): boolean {
    const { figures } = this.input.consultation;
    if (isWithheld(sections, this.organisation, this.input.consultation)) return false;
    if (figures !== null) return figures.includes(id);
    return (
      sections.length === 0 ||
      this.sections().some(({ names }) => sections.some((name) => names.includes(name)))
    );
  }

  /** Terms that the guidelines define and the packet uses. */
  terms(): BookletPart[] {
    const { words, input } = this;
    const other =
      [...this.organisation.locales, ...input.config.locales.map(({ tag }) => tag)].find(
        (locale) => locale !== this.locale,
      ) ?? null;
    const texts = this.sections().flatMap((chosen) =>
      this.changeOf(chosen).sections.to.flatMap(({ blocks }) => blocks.map(({ text }) => text)),
    );
    const found = termsIn(texts, {
      locale: this.locale,
      other,
      corpus: input.corpora.to,
      config: input.config,
      mayShow: (names) => !isWithheld(names, this.organisation, input.consultation),
    });
    if (found.length === 0) return [];
    const language = input.config.locales.find(({ tag }) => tag === other)?.name ?? other ?? '';
    const withOther = other !== null && found.some((term) => term.other !== null);
    const rows = found.map(({ term, other: translated, meaning }): Rich[] => [
      term,
      ...(withOther ? [translated === null ? '' : { text: translated, link: null, lang: other! }] : []),
      meaning,
    ]);
    const head = [words.termsHead[0], say(words.termsHead[1], { language }), words.termsHead[2]];
    return [
      this.heading(1, 'terms', words.terms),
      {
        type: 'table',
        caption: null,
        head: withOther ? head : [head[0]!, head[2]!],
        widths: withOther ? [24, 24, 52] : [30, 70],
        rows,
      },
    ];
  }

  /** Who answers and how they may be shown. */
  closing(): BookletPart[] {
    return [
      this.heading(1, 'you', this.words.you),
      ...closingFields(this.words).map((field): BookletPart => ({ type: 'answer', field })),
    ];
  }

  /** The questions this packet asks. */
  asked(): Question[] {
    const { general, placed } = this.questionsAsked;
    return [...placed.values()].flat().concat(general);
  }

  private questionsOn(name: string): Question[] {
    return this.questionsAsked.placed.get(name) ?? [];
  }

  private sections(): ChosenSection[] {
    return this.topics.flatMap(({ sections }) => sections);
  }

  /** The change in the language of the volume, else in whichever language there is. */
  private changeOf({ changes }: ChosenSection) {
    return changes.get(this.locale) ?? [...changes.values()][0]!;
  }

  private topicTitle(path: string): string {
    for (const side of ['to', 'from'] as const)
      for (const locale of [this.locale, this.input.config.source]) {
        const document = this.input.corpora[side].locales.get(locale)?.get(path);
        if (document) return titleOf(document);
      }
    return path;
  }
}
