/** The parts of a booklet as Typst: headings, words, lists, tables, bars, room to answer in; sections have a file of their own. */
import type {
  AnswerField,
  BarsPart,
  BookletPart,
  FactsPart,
  ListPart,
  MarkdownPart,
  Rich,
  TablePart,
  TextPart,
} from '../../../consult/booklet.ts';
import { languageOf } from '../../../text/languages.ts';
import { isSmall } from '../keep.ts';
import { sentenceLanguage } from '../sentence-language.ts';
import { LONGEST_ROW, plainBlocks, setBlocks } from './blocks.ts';
import { inLanguage, type VolumeSetting } from './context.ts';
import { blockSetting, setRedlinePart, setSectionPart } from './section.ts';
import { setWords } from './words.ts';

/** Lines to write on: for an answer of several sentences, for a comment, for a name, for the notes of a conversation. */
const LINES = { answer: 6, comment: 3, line: 1, roomy: 9 };
/** Letters of all choices together that fit on a line with their boxes. */
const LINE_OF_CHOICES = 56;

/** Statements of one part. */
export function setPart(part: BookletPart, setting: VolumeSetting): string {
  switch (part.type) {
    case 'heading':
      return `head(${setting.heading(part.level)},${setting.claim(part.id)},${setting.say(part.text)}${part.unlisted ? ',outlined:false' : ''})\n`;
    case 'text':
      return setText(part, setting);
    case 'markdown':
      return setMarkdown(part, setting);
    case 'list':
      return setList(part, setting);
    case 'table':
      return setTable(part, setting);
    case 'facts':
      return setFacts(part, setting);
    case 'section':
      return setSectionPart(part, setting);
    case 'redline':
      return setRedlinePart(part, setting);
    case 'answer':
      return setAnswer(part.field, setting);
    case 'bars':
      return setBars(part, setting);
    case 'page-break':
      return 'pagebreak(weak:true)\n';
  }
}

const TONES: Record<TextPart['tone'], (words: string) => string> = {
  plain: (words) => `p(${words})`,
  lead: (words) => `lead(${words})`,
  note: (words) => `note(p(${words}))`,
  quote: (words) => `said(p(${words}))`,
  small: (words) => `small(${words})`,
};

function setText({ text, tone, lang }: TextPart, setting: VolumeSetting): string {
  const own = lang ?? setting.volume.locale;
  const words = `{${setWords(text, { rtl: languageOf(own).direction === 'rtl' }) || '""'}}`;
  return `${inLanguage(own, TONES[tone](words), setting)}\n`;
}

/**
 * A template, such as the letter: its headings stand below the heading before it, and only the highest in the contents.
 * Where it begins with the title of the volume, that is not said twice, and none of it stands in the contents.
 */
function setMarkdown({ document }: MarkdownPart, setting: VolumeSetting): string {
  const { locale, sections } = document;
  const shown = sections.filter(({ level, title }) => level > 0 && title !== setting.volume.title);
  const levels = shown.map(({ level }) => level);
  const titled = shown.length < sections.filter(({ level }) => level > 0).length;
  const highest = Math.min(...levels);
  const above = setting.below() - highest;
  return sections
    .map((section) => {
      const { level, title, blocks } = section;
      const listed = level === highest && !titled ? '' : ',outlined:false';
      const heading = shown.includes(section)
        ? `head(${setting.heading(above + level - 1)},none,${setting.say(title, locale)}${listed})\n`
        : '';
      return `${heading}${inLanguage(locale, setBlocks(plainBlocks(blocks), blockSetting(locale, setting.volume.locale)), setting)}\n`;
    })
    .join('');
}

function setList({ ordered, items }: ListPart, setting: VolumeSetting): string {
  if (items.length === 0) return '';
  return `${ordered ? 'enum' : 'list'}(${items.map((item) => setting.rich(item)).join(',')})\n`;
}

function setTable({ caption, head, widths, rows }: TablePart, setting: VolumeSetting): string {
  const count = Math.max(1, head.length, ...rows.map((row) => row.length));
  const fill = (cells: readonly string[]): string =>
    Array.from({ length: count }, (_, at) => `${cells[at] ?? '""'},`).join('');
  const shares = Array.from({ length: count }, (_, at) => `${shareOf(widths[at])}fr,`).join('');
  const whole = rows.every((row) => sizeOf(row) < LONGEST_ROW);
  const top = head.length > 0 ? fill(head.map((cell) => setting.say(cell))) : '';
  const body = rows.map((row) => fill(row.map((cell) => setting.rich(cell)))).join('\n');
  const table = `grid-table((${shares}),(${top}),(${body})${whole ? '' : ',whole:false'})`;
  const isWhole = isSmall([head, ...rows.map((row) => row.map(wordsOf))]);
  return `${caption === null ? '' : `caption(${setting.say(caption)})\n`}${isWhole ? `whole(${table})` : table}\n`;
}

function wordsOf(cell: Rich): string {
  return typeof cell === 'string' ? cell : cell.text;
}

function sizeOf(row: readonly Rich[]): number {
  return row.reduce((sum, cell) => sum + wordsOf(cell).length, 0);
}

function shareOf(width: number | undefined): string {
  return width !== undefined && Number.isFinite(width) && width > 0 ? width.toFixed(3) : '1';
}

function setFacts({ rows }: FactsPart, setting: VolumeSetting): string {
  if (rows.length === 0) return '';
  const cells = rows.map(({ label, value }) => {
    const lang = sentenceLanguage(value);
    const { direction } = languageOf(lang ?? setting.volume.locale);
    const words = `p({${setWords(wordsOf(value), { rtl: direction === 'rtl' })}})`;
    const said = lang
      ? `align(${direction === 'rtl' ? 'right' : 'left'},${inLanguage(lang, words, setting)})`
      : setting.rich(value);
    return `strong(${setting.say(label)}),${said},`;
  });
  const table = `facts((${cells.join('\n')}))`;
  return `${isSmall(rows.map(({ label, value }) => [label, wordsOf(value)])) ? `whole(${table})` : table}\n`;
}

function setBars({ caption, rows }: BarsPart, setting: VolumeSetting): string {
  const size = (value: number): number => (Number.isFinite(value) && value > 0 ? value : 0);
  const most = Math.max(...rows.map(({ value }) => size(value)), Number.MIN_VALUE);
  const cells = rows.map(
    ({ label, value, said }) =>
      `${setting.say(label)},bar(${(size(value) / most).toFixed(4)}),${setting.say(said)},`,
  );
  return `caption(${setting.say(caption)})\n${cells.length === 0 ? '' : `bars((${cells.join('\n')}))\n`}`;
}

/** A question with room to write in by hand, kept together on its page. */
function setAnswer({ code, label, hint, kind, options, roomy }: AnswerField, setting: VolumeSetting): string {
  const words = options.map((option) => `${setting.say(option.label)},`).join('');
  const lines =
    LINES[kind === 'line' ? 'line' : roomy ? 'roomy' : code.startsWith('c:') ? 'comment' : 'answer'];
  const letters = options.reduce((sum, option) => sum + option.label.length, 0);
  const room =
    kind === 'choice' && options.length > 0
      ? `choices(${letters <= LINE_OF_CHOICES},(${words}))`
      : `ruled(${lines})`;
  return `field(${setting.claim(code)},${setting.say(label)},${hint === null ? 'none' : setting.say(hint)},${room})\n`;
}
