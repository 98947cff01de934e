/** The chapters that ask: every section before and after with its reason and its questions, then the general questions. */
import type { Question } from '../../model/consultation.ts';
import { say } from '../../model/rule.ts';
import { textIn } from '../../model/text.ts';
import { languageNameIn } from '../../text/language-name.ts';
import type { BookletPart } from '../booklet.ts';
import { questionField, topicField } from './answer-fields.ts';
import { anchorOf, type ChosenSection, documentOf } from './packet-changes.ts';
import type { PacketVolume } from './packet-volume.ts';

/** Every section before and after, with the reason and the questions about it. */
export function changes(volume: PacketVolume): BookletPart[] {
  const { words } = volume;
  if (volume.topics.length === 0) return [];
  const parts: BookletPart[] = [
    volume.heading(1, 'changes', words.changes),
    { type: 'text', tone: 'plain', text: words.changesLead },
  ];
  // A section that was split, or that the other language cuts differently, is named by several; a document may be
  // called as its section is.
  const once = (write: (name: string) => BookletPart[]): ((name: string) => BookletPart[]) => {
    const said = new Set<string>();
    return (name) => {
      if (said.has(name)) return [];
      said.add(name);
      return write(name);
    };
  };
  const why = once((name) => reasons(volume, name));
  const askOn = once((name) => volume.questionsOn(name).map((question) => ask(volume, question)));
  const aside = (name: string): BookletPart[] => [...why(name), ...askOn(name)];
  volume.topics.forEach((topic, at) => {
    const title = volume.topicTitle(topic.path);
    parts.push(volume.heading(2, `topic-${at + 1}`, title));
    parts.push(...why(topic.path));
    for (const chosen of volume.shown(topic))
      parts.push(...section(volume, chosen), ...chosen.own.flatMap(aside));
    for (const chosen of topic.sections) parts.push(...chosen.own.flatMap(aside));
    parts.push(...askOn(topic.path));
    parts.push({ type: 'answer', field: topicField(topic.path, title, words) });
  });
  return parts;
}

function section(volume: PacketVolume, chosen: ChosenSection): BookletPart[] {
  const { input, words } = volume;
  const change = volume.changeOf(chosen);
  const elsewhere = volume.cutElsewhere(chosen);
  if (elsewhere) {
    const anchor = { ...anchorOf(chosen, change, input), title: elsewhere.section.title };
    return [{ type: 'section', anchor, ...elsewhere }];
  }
  const parts: BookletPart[] = [];
  if (change.locale !== volume.locale) {
    const own = input.config.locales.find(({ tag }) => tag === change.locale)?.name ?? change.locale;
    const language = languageNameIn(change.locale, volume.locale, own);
    parts.push({ type: 'text', tone: 'note', text: say(words.notTranslated, { language }) });
  }
  parts.push({
    type: 'redline',
    anchor: anchorOf(chosen, change, input),
    change,
    documents: { from: documentOf(change, 'from', input), to: documentOf(change, 'to', input) },
  });
  return parts;
}

function reasons(volume: PacketVolume, name: string): BookletPart[] {
  return volume.input.consultation.rationales
    .filter(({ section }) => section === name)
    .map(({ text }) => ({
      type: 'text',
      tone: 'note',
      text: say(volume.words.why, { text: textIn(text, volume.locale) }),
    }));
}

function ask(volume: PacketVolume, question: Question): BookletPart {
  return { type: 'answer', field: questionField(question, volume.locale, volume.words) };
}

/** The questions about the whole. */
export function questions(volume: PacketVolume): BookletPart[] {
  const { words } = volume;
  const { general } = volume.questions;
  if (general.length === 0) return [];
  return [
    volume.heading(1, 'questions', words.questions),
    { type: 'text', tone: 'plain', text: words.questionsLead },
    ...general.map((question) => ask(volume, question)),
  ];
}
