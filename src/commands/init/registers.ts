/** The registers `mizan init` begins: a consultation, and topics for workshops, each with words to put one's own in place of. */
import { writeCsvRows } from '../../consult/write-csv.ts';

/** What the first registers are about. */
export interface Beginning {
  locales: readonly { tag: string; name: string }[];
  source: string;
  /** What the guidelines are called, per locale. */
  titles: Readonly<Record<string, string>>;
  /** A section id or document path that is there, for examples. */
  section: string;
}

export interface ConsultationBeginning extends Beginning {
  id: string;
  from: string;
  to: string;
  opens: string;
  closes: string;
}

type Words = Readonly<Record<'en' | 'ur', string>>;

/** consultations/<id>/consultation.yaml, ready to be edited. */
export function writeConsultation(given: ConsultationBeginning): string {
  const text = (words: Words): string => inLocales(given, words);
  const title = { en: `Consultation on ${titleOf(given, 'en')}`, ur: `${titleOf(given, 'ur')} پر مشاورت` };
  return `# A consultation: what is asked, of whom, until when. Change what is not yours. Lines that begin with # show what else
# can stand here. "mizan check" says what is wrong; "mizan packet build --all --dry-run" says what would be built.
title: ${text(title)}

# The text in force and the draft: a version ("mizan versions"), a day ("@2023-05-01") or a commit ("git log --oneline").
from: ${JSON.stringify(given.from)}
to: ${JSON.stringify(given.to)}

# First and last day to answer.
opens: ${given.opens}
closes: ${given.closes}
# embargo: ${given.closes}      # last day on which the draft is confidential
# effective: ${given.closes}    # first day on which the new text is to be in force

# Whom to ask, and where answers are sent: a role and an address, never a person.
contact:
  role: ${text({ en: 'The policy team', ur: 'پالیسی ٹیم' })}
  address: answers@your-address.example

# What you want to achieve, in two or three sentences.
aims: ${text({
    en: 'We are changing these guidelines. Before the new text is published, we want to know whether it is clear, whether it is fair, and what it misses.',
    ur: 'ہم یہ گائیڈ لائنز بدل رہے ہیں۔ نیا متن شائع کرنے سے پہلے ہم جاننا چاہتے ہیں کہ کیا یہ واضح ہے، کیا یہ منصفانہ ہے، اور اس میں کیا رہ گیا ہے۔',
  })}

# Who is asked: everybody in organisations.yaml, or only these.
# organisations: [lantern-circle, paper-kite]

# Sections that go only to organisations whose topics name them.
# restricted: [${given.section}]

questions:
  # On the whole. A scale goes from 1 to 5; agree is agree, partly, disagree; text leaves room to write.
  - id: clear
    kind: scale
    text: ${text({ en: 'How clear is the text that you were sent?', ur: 'جو متن آپ کو بھیجا گیا وہ کتنا واضح ہے؟' })}
    ends:
      low: ${text({ en: 'Hard to follow', ur: 'سمجھنا مشکل ہے' })}
      high: ${text({ en: 'Clear at first reading', ur: 'ایک بار پڑھنے سے واضح ہے' })}
  - id: fair
    kind: agree
    text: ${text({ en: 'The changes are fair to the people you work with.', ur: 'یہ تبدیلیاں ان لوگوں کے لیے منصفانہ ہیں جن کے ساتھ آپ کام کرتے ہیں۔' })}
  - id: missing
    kind: text
    text: ${text({ en: 'What is missing, or should be said in another way?', ur: 'کیا رہ گیا ہے، یا کون سی بات کسی اور طرح کہی جانی چاہیے؟' })}
  # On a section (its id) or a document (its path): asked below it, and only of those whom it concerns.
  # - id: about-one-section
  #   section: ${given.section}
  #   kind: agree
  #   text: ${text({ en: 'This section is fair.', ur: 'یہ حصہ منصفانہ ہے۔' })}

# Why a section is to change; shown beside it.
# rationales:
#   - section: ${given.section}
#     text: ${text({ en: 'People told us that this was hard to understand.', ur: 'لوگوں نے ہمیں بتایا کہ اسے سمجھنا مشکل تھا۔' })}
`;
}

/** A spreadsheet of organisations to fill in; Excel reads the languages right because of the mark it begins with. */
export function writeOrganisationsExample({ locales, source, section }: Beginning): string {
  const names: Readonly<Record<string, readonly [string, string]>> = {
    en: ['Lantern Circle (fictional)', 'Paper Kite Helpline (fictional)'],
    ur: ['لالٹین حلقہ (فرضی)', 'کاغذی پتنگ ہیلپ لائن (فرضی)'],
  };
  const others = locales.filter(({ tag }) => tag !== source);
  const tags = locales.map(({ tag }) => tag).join(', ');
  const nameIn = (tag: string, row: 0 | 1): string => names[tag.toLowerCase().split('-')[0]!]?.[row] ?? '';
  const rows = [
    [
      'name',
      ...others.map(({ tag }) => `name (${tag})`),
      'country',
      'kind',
      'topics',
      'languages',
      'contact role',
    ],
    [names['en']![0], ...others.map(({ tag }) => nameIn(tag, 0)), 'PK', 'charity', '', tags, 'Director'],
    [names['en']![1], ...others.map(({ tag }) => nameIn(tag, 1)), 'GB', 'helpline', section, source, ''],
  ];
  return writeCsvRows(rows);
}

/** resources.yaml with one topic for every audience, one helpline and one tool. */
export function writeResources(given: Beginning): string {
  const text = (words: Words): string => inLocales(given, words);
  return `# What handouts and packets point to (guides, tools, programmes, helplines), and the topics of workshops and focus groups.
# Change what is not yours: nothing here is real. Sections are section ids or paths of documents.
resources:
  - id: helpline
    kind: helpline
    title: ${text({ en: 'A helpline (put yours here)', ur: 'ایک ہیلپ لائن (یہاں اپنی لکھیے)' })}
    text: ${text({ en: 'Who can call, when, and in which languages.', ur: 'کون، کب اور کن زبانوں میں فون کر سکتا ہے۔' })}
    address: https://helpline.example
    # countries: [PK]            # everywhere, when left out
    sections: [${given.section}]
  - id: reporting
    kind: tool
    title: ${text({ en: 'How to report', ur: 'رپورٹ کیسے کریں' })}
    text: ${text({ en: 'Where the button is, and what happens afterwards.', ur: 'بٹن کہاں ہے، اور اس کے بعد کیا ہوتا ہے۔' })}
    address: https://report.example
    sections: [${given.section}]
workshops:
  - id: first-topic
    audiences: [parents, students, teachers, creators]
    title: ${text({ en: 'A topic of your own', ur: 'آپ کا اپنا موضوع' })}
    sections: [${given.section}]
    examples:
      - verdict: allowed
        text: ${text({ en: 'A short example of what is allowed.', ur: 'ایک مختصر مثال کہ کس بات کی اجازت ہے۔' })}
      - verdict: not-allowed
        text: ${text({ en: 'A short example of what is not allowed.', ur: 'ایک مختصر مثال کہ کس بات کی اجازت نہیں۔' })}
    discuss:
      - ${text({ en: 'Where have you seen this, and what did you do?', ur: 'آپ نے یہ کہاں دیکھا، اور آپ نے کیا کیا؟' })}
      - ${text({ en: 'What do other platforms offer that is missing here?', ur: 'دوسرے پلیٹ فارم ایسا کیا پیش کرتے ہیں جو یہاں نہیں ہے؟' })}
`;
}

function titleOf({ titles, source }: Beginning, tag: string): string {
  return titles[tag] ?? titles[source] ?? Object.values(titles)[0] ?? '';
}

/** A text in the languages of the workspace that we speak; in English where that is none of them. */
function inLocales({ locales, source }: Beginning, words: Words): string {
  const spoken = locales.flatMap(({ tag }) => {
    const [language] = tag.toLowerCase().split('-');
    return language === 'en' || language === 'ur' ? [[tag, words[language]] as const] : [];
  });
  const given = spoken.some(([tag]) => tag === source) ? spoken : [[source, words.en] as const, ...spoken];
  return `{ ${given.map(([tag, said]) => `${tag}: ${JSON.stringify(said)}`).join(', ')} }`;
}
