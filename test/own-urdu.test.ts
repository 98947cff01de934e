/** The Urdu that mizan itself writes obeys the rules it holds against people's: every word, every template, every whole output. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { beforeAll, describe, expect, it } from 'vitest';
import { diffCorpora } from '../src/compare/diff.ts';
import { tellWords } from '../src/compare/tell-words.ts';
import { replyWords } from '../src/consult/reply/words.ts';
import type { ReportWords } from '../src/consult/report/words/report-words.ts';
import { reportWords } from '../src/consult/report/words.ts';
import { ownPhrases } from '../src/consult/returned/own-phrases.ts';
import { formWords } from '../src/consult/words/form.ts';
import { bookletWords, packetWords } from '../src/consult/words.ts';
import { parseCorpus } from '../src/document/corpus.ts';
import { parseDocument } from '../src/document/parse.ts';
import { lintCorpus } from '../src/lint/lint.ts';
import { writeNotes } from '../src/release/notes.ts';
import { notesWords } from '../src/release/notes-words.ts';
import { readLedger } from '../src/workspace/ledger.ts';
import { readRevision, resolveRevision } from '../src/workspace/revision.ts';
import { openWorkspace } from '../src/workspace/workspace.ts';
import { makeFolder, mizan, readBack } from './support/workspaces.ts';

const GUIDELINES = 'guidelines';
const workspace = openWorkspace(GUIDELINES, null);

/** Rules that are about whole documents of guidelines, and not about the words in them. */
const NOT_FOR_WORDS: Record<string, string> = {
  'urdu/terminal-missing': 'labels, titles and addresses end in no mark',
  'urdu/list-stop': 'a list of facts has sentences beside single words',
};

/** What lint says of Urdu words: one line a finding. */
function lint(text: string, allowed: readonly string[] = []): string[] {
  const file = 'ur/own.md';
  const document = parseDocument({
    locale: 'ur',
    path: 'own',
    file,
    text: `---\nlang: ur\ndir: rtl\n---\n\n${text}\n`,
  });
  const corpus = {
    revision: 'worktree',
    locales: new Map([['ur', new Map([['own', document]])]]),
  };
  const lines = document.text.split('\n');
  return lintCorpus(corpus, workspace.config, { only: ['urdu/*', 'glossary/*'] })
    .filter(({ rule }) => !(rule in NOT_FOR_WORDS) && !allowed.includes(rule))
    .map(({ rule, message, line }) => `${rule}: ${message} — ${lines[line - 1]!.slice(0, 200)}`);
}

/** What names in braces stand for. */
const VALUES: Record<string, string> = {
  organisation: 'لالٹین حلقہ (فرضی)',
  date: '21 اپریل 2023',
  from: 'نابالغوں کا تحفظ',
  to: 'نوجوانوں کا تحفظ',
  words: 'جو مذاق دوست سمجھ سکتا ہے، وہ "اجنبی" کا دل دکھا دیتا ہے۔',
  title: 'نفرت انگیز گفتگو',
  audience: packetWords('ur').audiences.creators,
  language: 'انگریزی',
  address: 'پالیسی ٹیم',
  text: 'فہرست میں قبیلہ شامل کیا جا رہا ہے۔',
  label: 'اجازت نہیں ہے',
  under: ' (اجازت نہیں ہے)',
  name: 'بہار',
  file: 'جوابات',
  packet: 'بہار',
};

/** The arguments that a sentence with numbers in it is tried with: one, two and many of everything. */
const NUMBERS = [1, 2, 112];
const each = (make: (number: number) => unknown[]): unknown[][] => NUMBERS.map(make);
const ARGUMENTS: {
  [Name in keyof ReportWords as ReportWords[Name] extends (...given: never[]) => string
    ? Name
    : never]: unknown[][];
} = {
  interim: each((number) => [number]),
  lead: [[1, 0, 0], [1, 1, 1], ...each((number) => [112, number, number])],
  groups: [[1, 0], [2, 0], ...each((number) => [number, number])],
  unasked: each((number) => [number]),
  strangers: each((number) => [number]),
  from: [['16 جنوری 2023', '24 فروری 2023']],
  comparedValue: [['1 اکتوبر 2022', 'اگلے ورژن کا مسودہ']],
  draft: [['91e2838479']],
  releasedValue: [['2023-04-21', '21 اپریل 2023']],
  late: each((number) => [number, number]),
  topic: each((number) => [number, '1 تبصرہ، 2 اعتراضات', number - 1]),
  withheldHere: [
    [1, 1],
    [1, 2],
    [2, 2],
    [2, 5],
  ],
  chosen: each((number) => [number]),
  outOf: each((number) => [number, 112]),
  choices: each((number) => [number]),
  mean: [
    ['4.0', null, null],
    ['3.5', 'سمجھنا مشکل ہے', 'بالکل واضح ہے'],
  ],
  end: [['5', 'بالکل واضح ہے']],
  numbered: each((number) => [number]),
  toQuestion: [['یہ "لفظ" کیسا ہے؟']],
  edited: [
    ['', 'قبیلہ'],
    ['قبیلہ', ''],
    ['"قبیلہ"', 'ذات'],
  ],
  commit: [
    ['0c7079ee9f', ''],
    ['0c7079ee9f', 'بچوں کے اکاؤنٹس'],
  ],
  voices: each((number) => [number]),
  openLead: each((number) => [number]),
  openHere: each((number) => [number]),
  methodWithheld: each((number) => [number]),
  methodRedacted: each((number) => [number]),
  methodRepeated: each((number) => [number]),
  inCountry: [['ایک تنظیم', 'پاکستان']],
  groupOf: each((number) => ['فوکس گروپ', number]),
};
const REPLY_ARGUMENTS: Record<string, unknown[][]> = {
  title: [['سال 2023 کی مشاورت']],
  interim: each((number) => [number]),
  version: [['21 اپریل 2023']],
  comparedValue: [['وہ مسودہ جو آپ نے دیکھا', 'موجودہ متن']],
  numbered: each((number) => [number, 'آپ کا تبصرہ', 'r-0c7079ee9f12']),
  others: each((number) => [number]),
  nowReads: [['نفرت انگیز گفتگو']],
  moreChanges: each((number) => [number]),
  onScale: [['4', 'سمجھنا مشکل ہے', 'واضح ہے']],
};
const PHRASE_ARGUMENTS: Record<string, unknown[][]> = {
  named: [['رپورٹ']],
  about: [['رات کو ایک فون']],
  moveAfter: [['نفرت انگیز گفتگو', 'ہم "قبیلے" کا لفظ شامل کرتے ہیں']],
  moveInto: [['نفرت انگیز گفتگو', 'ہم قبیلے کا لفظ شامل کرتے ہیں']],
  moveFirst: [['نفرت انگیز گفتگو']],
};
const NOTES_ARGUMENTS: Record<string, unknown[][]> = {
  madeWith: [
    ['مشاورت', { asked: 1, answered: 0, unasked: 0, meetings: 0 }],
    ['مشاورت', { asked: 1, answered: 1, unasked: 1, meetings: 1 }],
    ['"بہار" کی مشاورت', { asked: 112, answered: 15, unasked: 2, meetings: 2 }],
  ],
  editorial: [
    [1, true],
    [2, false],
  ],
};

/** Every sentence of a table of words, names in braces filled in. A sentence that is made must say how it is tried. */
function sentencesOf(words: object, tried: Readonly<Record<string, unknown[][]>> = {}): string[] {
  return Object.entries(words).flatMap(([name, value]: [string, unknown]): string[] => {
    if (typeof value === 'string')
      return [value.replace(/\{(\w+)\}/g, (_, key: string) => VALUES[key] ?? '2')];
    if (typeof value === 'function') {
      expect(Object.keys(tried), `arguments of ${name}`).toContain(name);
      return tried[name]!.map((given) => (value as (...all: unknown[]) => string)(...given));
    }
    return value !== null && typeof value === 'object' ? sentencesOf(value, tried) : [];
  });
}

/** Words that are no sentence by themselves: a tag, what parts a list. */
const isSaid = (text: string): boolean => /[\u0600-\u06FF]{2}/.test(text);
const paragraphs = (sentences: readonly string[]): string =>
  sentences
    .filter(isSaid)
    .map((text) => text.trim().replace(/^([(#>*-])/, '\\$1'))
    .join('\n\n');

describe('words', () => {
  it('are held against rules that find something', () => {
    expect(lint('یہ «لفظ» ہے, مگر ھم 2023-04-21 کو کہیں گے.')).toHaveLength(5);
    expect(lint('یہ کانٹنٹ ہے۔')).toHaveLength(1);
  });

  it.each([
    ['booklets', bookletWords('ur'), {}],
    ['packets', packetWords('ur'), {}],
    ['the form', formWords('ur'), {}],
    ['changes', tellWords('ur'), {}],
    ['release notes', notesWords('ur'), NOTES_ARGUMENTS],
    ['reports', reportWords('ur'), ARGUMENTS],
    ['letters back', replyWords('ur'), REPLY_ARGUMENTS],
    ['files that came back', ownPhrases('ur'), PHRASE_ARGUMENTS],
  ] as const)('of %s', (_, words, tried) => {
    const sentences = sentencesOf(words, tried as Readonly<Record<string, unknown[][]>>);
    expect(sentences.filter(isSaid).length).toBeGreaterThan(10);
    expect(lint(paragraphs(sentences))).toEqual([]);
  });

  it('say one of a thing in the singular, and many in the plural', () => {
    const words = reportWords('ur');
    expect(words.lead(1, 1, 1)).toBe(
      'ہم نے 1 تنظیم سے رائے مانگی۔ ان میں سے 1 نے جواب دیا؛ کل 1 نکتہ سامنے آیا۔',
    );
    expect(words.late(1, 1)).toContain('1 نکتہ آخری تاریخ کے بعد موصول ہوا');
    expect(words.late(2, 1)).toContain('2 نکات آخری تاریخ کے بعد موصول ہوئے');
    expect(words.openLead(1)).toBe('1 نکتے پر ابھی فیصلہ نہیں ہوا۔');
    expect(notesWords('ur').editorial(1, false)).toBe('1 حصے میں صرف الفاظ بدلے ہیں۔');
  });
});

describe('templates and registers', () => {
  const templates = readdirSync(join(GUIDELINES, 'packets')).filter((name) => name.endsWith('.ur.md'));

  it.each(templates)('%s', (name) => {
    const text = readFileSync(join(GUIDELINES, 'packets', name), 'utf8');
    const body = text
      .replace(/^---\n[\s\S]*?\n---\n/, '')
      .replace(/\{([a-z]+)\}/g, (_, key: string) => VALUES[key] ?? '2');
    expect(lint(body)).toEqual([]);
  });

  it.each([
    'consultations/2023-update/consultation.yaml',
    'consultations/2023-update/register.yaml',
    'resources.yaml',
    'enforcement.yaml',
    'organisations.yaml',
  ])('%s', (name) => {
    const found: string[] = [];
    const collect = (value: unknown, key: string): void => {
      if (typeof value === 'string') {
        // What people sent stays as they wrote it.
        if (isSaid(value) && (key === 'ur' || key === 'reply')) found.push(value);
      } else if (value !== null && typeof value === 'object')
        for (const [inner, one] of Object.entries(value))
          if (inner !== 'edit' && inner !== 'group') collect(one, key === 'reply' ? key : inner);
    };
    collect(load(readFileSync(join(GUIDELINES, name), 'utf8')), '');
    expect(found.length).toBeGreaterThan(5);
    expect(lint(paragraphs(found.map((text) => text.replace(/\s+/g, ' '))))).toEqual([]);
  });
});

const ledger = readLedger(workspace);
const hasHistory = await resolveRevision(workspace, '91e283847904bb280d8d7ecf1989597763507755').then(
  () => true,
  () => false,
);

/** A line with changes marked, as it is to read. */
function readLater(line: string): string {
  return line
    .replace(/~~[^~]*~~|<s>.*?<\/s>|\*\*|<\/?strong>/g, '')
    .replace(/(?<=\S) {2,}/g, ' ')
    .replace(/ +(?=[،؛۔])/g, '');
}

describe.skipIf(!hasHistory)(
  `whole outputs${hasHistory ? '' : ' (skipped: needs the history of the guidelines)'}`,
  () => {
    const built = new Map<string, string>();
    beforeAll(async () => {
      const folder = makeFolder();
      const build = (...rest: string[]) =>
        mizan('.', '-C', GUIDELINES, 'packet', 'build', '--format', 'md', '--out', folder, ...rest);
      const ran = [
        await build('--org', 'chiragh-gali-parents', '--org', 'jasmine-gate-legal-aid'),
        await build('--kind', 'workshop', '--audience', 'teachers', '--locale', 'ur'),
        await build('--kind', 'focus-group', '--audience', 'creators', '--locale', 'ur'),
      ];
      expect(ran.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0]);
      for (const { parentPath, name } of readdirSync(folder, { recursive: true, withFileTypes: true }))
        if (name.endsWith('.md')) built.set(name, readBack(parentPath, name));
    }, 60_000);

    /** The Urdu volume, without marks that nobody sees and without what is shown in another language. */
    const urduOf = (markdown: string): string =>
      /<div dir="rtl" lang="ur">\n([\s\S]*)/
        .exec(markdown)![1]!
        .split(/\n<div dir="ltr" lang="en">\n\n# /)[0]!
        .replace(/<!--[\s\S]*?-->/g, '')
        .replace(/^>.*$/gm, readLater)
        .replace(/<div dir="ltr"[^>]*>[\s\S]*?<\/div>/g, '');

    it.each([
      '2023-update-chiragh-gali-parents.md',
      '2023-update-jasmine-gate-legal-aid.md',
      'workshop-teachers-handout.md',
      'workshop-teachers-facilitator.md',
      'focus-group-creators.md',
    ])('%s', (name) => {
      expect(lint(urduOf(built.get(name)!))).toEqual([]);
    });

    it('the report of the consultation', async () => {
      const { stdout } = await mizan(
        '.',
        '-C',
        GUIDELINES,
        'responses',
        'report',
        '--locale',
        'ur',
        '--format',
        'markdown',
      );
      expect(lint(urduOf(stdout))).toEqual([]);
    });

    it('the notes that the versions would have today', async () => {
      const read = async (name: string) => {
        const { files, config } = await readRevision(workspace, await resolveRevision(workspace, name));
        return parseCorpus(files, config, name);
      };
      const [first, second] = [await read(ledger[0]!.name), await read(ledger[1]!.name)];
      const { config } = workspace;
      const { changes } = diffCorpora(first, second, { config });
      const notes = writeNotes({
        locale: 'ur',
        config,
        version: ledger[1]!,
        changes,
        corpus: second,
        before: first,
      });
      // A rule is quoted whole, behind the words that say what became of it.
      expect(lint(notes, ['urdu/sentence-length'])).toEqual([]);
    });
  },
);
