/** The words of the example booklet: invented guidelines before and after, a letter, questions; in English and Urdu. */
import type { AnswerField, BookletWords, Rich } from '../../src/consult/booklet.ts';
import type { Direction } from '../../src/text/language.ts';

export interface BookletTexts {
  languageName: string;
  direction: Direction;
  title: string;
  subtitle: string;
  marks: readonly string[];
  running: string;
  letter: string;
  headings: Record<'about' | 'steps' | 'figures' | 'changes' | 'same' | 'questions', string>;
  lead: string;
  plain: string;
  note: string;
  facts: readonly { label: string; value: Rich }[];
  steps: readonly Rich[];
  aims: readonly Rich[];
  bars: { caption: string; rows: readonly { label: string; value: number; said: string }[] };
  source: string;
  quote: { text: string; lang: string };
  table: { caption: string; head: readonly string[]; rows: readonly (readonly Rich[])[] };
  glossary: readonly (readonly Rich[])[];
  comment: { label: string; hint: string };
  fields: readonly AnswerField[];
  documents: Record<'youth-safety' | 'fair-play', { before: string; after: string }>;
}

const ENGLISH: BookletTexts = {
  languageName: 'English',
  direction: 'ltr',
  title: 'Consultation on the spring update',
  subtitle: 'Packet for Bright Harbour Youth Network',
  marks: ['Confidential until 21 March 2023', 'Please answer by 10 March 2023'],
  running: 'Bright Harbour Youth Network \u00B7 confidential until 21 March 2023',
  letter: `# Dear friends at Bright Harbour Youth Network {#letter}

We are about to change our community guidelines, and **five sections** concern your work. Please tell us what we got wrong.

- Read the sections below, and change the words *where you would*.
- Answer the questions at the end, or write to [the policy team](mailto:policy@guidelines.example).

> Nothing here is final.

With thanks,
the policy team
`,
  headings: {
    about: 'What this is about',
    steps: 'How to answer',
    figures: 'Some figures',
    changes: 'What would change',
    same: 'What stays as it is',
    questions: 'Your answer',
  },
  lead: 'Five sections on young people and on fair play would change in April.',
  plain:
    'We ask a hundred organisations, each about what it knows best. The Urdu name of the guidelines is کمیونٹی گائیڈ لائنز, and both texts carry the same weight.',
  note: 'Please keep this to yourselves until 21 March 2023.',
  facts: [
    { label: 'Opens', value: '1 February 2023' },
    { label: 'Closes', value: '10 March 2023' },
    {
      label: 'Contact',
      value: { text: 'policy@guidelines.example', link: 'mailto:policy@guidelines.example' },
    },
    { label: 'Draft', value: { text: 'the draft on the web', link: 'https://guidelines.example/draft' } },
  ],
  steps: [
    'Read what would change.',
    { text: 'Answer the questions.', link: '#questions' },
    'Send this file back by 10 March 2023.',
  ],
  aims: [
    'Say what we mean in fewer words.',
    { text: 'The guidelines in force', link: 'https://guidelines.example/' },
  ],
  bars: {
    caption: 'Videos removed, by reason, in thousands',
    rows: [
      { label: 'Minor safety', value: 412, said: '412' },
      { label: 'Fraud and scams', value: 96.5, said: '96.5' },
      { label: 'Impersonation', value: 0, said: '0' },
    ],
  },
  source: 'Example figures, first quarter of 2023. Source: invented for tests.',
  quote: { text: 'ہم چاہتے ہیں کہ قواعد سادہ ہوں۔', lang: 'ur' },
  table: {
    caption: 'What would change, at a glance',
    head: ['Section', 'What happens', 'Weight'],
    rows: [
      [{ text: 'Meeting strangers', link: '#changes' }, 'The age goes from 16 to 18', 'substantive'],
      ['Prizes', 'Nothing', '\u2014'],
      ['=SUM(A1:A9)', '<b>not bold</b> & "quoted"', 'javascript:alert(1)'],
    ],
  },
  glossary: [
    ['grooming', 'building trust with a child in order to harm it'],
    ['scam', 'a trick to get money or data'],
  ],
  comment: { label: 'Your comment on', hint: 'In any language. Leave it empty if you have none.' },
  fields: [
    { code: 'respondent', label: 'Who is answering?', hint: null, kind: 'line', options: [] },
    {
      code: 'q:impact',
      label: 'What would the change mean for the young people you work with?',
      hint: 'Examples help us more than opinions.',
      kind: 'text',
      options: [],
    },
    {
      code: 'q:clear',
      label: 'The new text is easy to understand.',
      hint: null,
      kind: 'choice',
      options: [
        { value: 'agree', label: 'Agree' },
        { value: 'partly', label: 'Partly' },
        { value: 'disagree', label: 'Disagree' },
      ],
    },
    {
      code: 'permission',
      label: 'May we publish your answer?',
      hint: 'Choose one.',
      kind: 'choice',
      options: [
        { value: 'named', label: 'Yes, with our name' },
        { value: 'anonymous', label: 'Yes, without our name' },
        { value: 'none', label: 'No' },
      ],
    },
  ],
  documents: {
    'youth-safety': {
      before: `# Youth safety {#youth-safety}

We want young people to be safe here.

## Meeting strangers {#meeting-strangers}

You must be **16 or older** to send messages to people you do not know. See [the guide](https://guidelines.example/help) or call <span dir="ltr">042-3579 1246</span>.

**Not allowed**

- Asking a child for pictures
- Offering gifts in return for a meeting
- Threats against a young person or their family

1. Block the account
2. Report it within 90 days

## Dares {#dares}

We remove dares that could hurt someone.

## Old rules on nicknames {#nicknames}

Nicknames may not copy the name of a school. This section is to go.
`,
      after: `# Youth safety {#youth-safety}

We want young people to be safe here, and we say how.

## Meeting strangers online {#meeting-strangers}

You must be **18 or older** to send messages to people you do not know. See [the guide](https://guidelines.example/help) or call <span dir="ltr">042-3579 1247</span>.

**Not allowed**

- Threats against a young person or their family
- Asking a child for pictures or videos
- Offering gifts in return for a meeting
- Attacks on somebody's *tribe*

1. Block the account
2. Report it within 60 days

| Age | Rule |
| --- | --- |
| 13 | No messages |
| 16 | Messages from friends only |

## Dares {#dares}

We remove dares that could hurt someone.

## Time on screen {#screen-time}

A day has a limit of **60 minutes** for people under 18. They may change it with a code.

### Sleep {#sleep}

No notifications after 21:00.
`,
    },
    'fair-play': {
      before: `# Fair play {#fair-play}

Play fair.

## Scams {#scams}

We do not allow scams.

- Fake investments
  - pyramid schemes
- Fake prizes

## Prizes {#prizes}

| Prize | Who may win |
| --- | --- |
| A book | everyone |
| A phone | people over 18 |

Prizes must be real.

## No id here

A section without an id; it will change.
`,
      after: `# Fair play {#fair-play}

Play fair.

## Scams {#scams}

We do not allow scams.

- Fake investments
  - pyramid schemes
- Fake prizes

## Prizes {#prizes}

| Prize | Who may win |
| --- | --- |
| A book | everyone |
| A phone | people over 18 |

Prizes must be real.

## No id here

A section without an id; it has changed.
`,
    },
  },
};

const URDU: BookletTexts = {
  languageName: 'اردو',
  direction: 'rtl',
  title: 'بہار کی تبدیلیوں پر مشاورت',
  subtitle: 'برائٹ ہاربر یوتھ نیٹ ورک کے لیے',
  marks: ['21 مارچ 2023 تک خفیہ', 'براہِ کرم 10 مارچ 2023 تک جواب دیں'],
  running: 'برائٹ ہاربر یوتھ نیٹ ورک \u00B7 21 مارچ 2023 تک خفیہ',
  letter: `# برائٹ ہاربر یوتھ نیٹ ورک کے دوستوں کے نام {#letter}

ہم اپنی کمیونٹی گائیڈ لائنز بدلنے والے ہیں، اور **پانچ حصے** آپ کے کام سے متعلق ہیں۔ براہِ کرم بتائیں کہ ہم سے کہاں غلطی ہوئی۔

- نیچے دیے گئے حصے پڑھیں، اور الفاظ *جہاں چاہیں* بدل دیں۔
- آخر میں دیے گئے سوالوں کا جواب دیں، یا [پالیسی ٹیم](mailto:policy@guidelines.example) کو لکھیں۔

> یہاں کوئی بات حتمی نہیں۔

شکریے کے ساتھ،
پالیسی ٹیم
`,
  headings: {
    about: 'یہ کس بارے میں ہے',
    steps: 'جواب کیسے دیں',
    figures: 'کچھ اعداد',
    changes: 'کیا بدلے گا',
    same: 'کیا ویسا ہی رہے گا',
    questions: 'آپ کا جواب',
  },
  lead: 'نوجوانوں اور دیانت داری سے متعلق پانچ حصے اپریل میں بدلیں گے۔',
  plain:
    'ہم ایک سو اداروں سے پوچھ رہے ہیں، ہر ایک سے وہی جو وہ سب سے بہتر جانتا ہے۔ LIVE اور For You feed کے قواعد نہیں بدلے؛ فون 042-3579 1246 ہے، تاریخ 2023-03-10۔',
  note: 'براہِ کرم اسے 21 مارچ 2023 تک اپنے پاس ہی رکھیں۔',
  facts: [
    { label: 'آغاز', value: '1 فروری 2023' },
    { label: 'آخری دن', value: '10 مارچ 2023' },
    {
      label: 'رابطہ',
      value: { text: 'policy@guidelines.example', link: 'mailto:policy@guidelines.example', lang: 'en' },
    },
    { label: 'مسودہ', value: { text: 'ویب پر مسودہ', link: 'https://guidelines.example/draft' } },
  ],
  steps: [
    'پڑھیں کہ کیا بدلے گا۔',
    { text: 'سوالوں کے جواب دیں۔', link: '#questions' },
    'یہ فائل 10 مارچ 2023 تک واپس بھیج دیں۔',
  ],
  aims: ['ہم اپنی بات کم لفظوں میں کہیں۔', { text: 'نافذ گائیڈ لائنز', link: 'https://guidelines.example/' }],
  bars: {
    caption: 'ہٹائی گئی ویڈیوز، وجہ کے لحاظ سے، ہزاروں میں',
    rows: [
      { label: 'نابالغوں کا تحفظ', value: 412, said: '412' },
      { label: 'دھوکا دہی اور فراڈ', value: 96.5, said: '96.5' },
      { label: 'جعلی شناخت', value: 0, said: '0' },
    ],
  },
  source: 'مثال کے اعداد، 2023 کی پہلی سہ ماہی۔ ماخذ: جانچ کے لیے گھڑے گئے۔',
  quote: { text: 'We want rules to be simple.', lang: 'en' },
  table: {
    caption: 'ایک نظر میں کیا بدلے گا',
    head: ['حصہ', 'کیا ہوگا', 'وزن'],
    rows: [
      [{ text: 'اجنبیوں سے ملنا', link: '#changes' }, 'عمر 16 سے 18 ہو جائے گی', 'اصل تبدیلی'],
      ['انعامات', 'کچھ نہیں', '\u2014'],
      ['=SUM(A1:A9)', '<b>not bold</b> & "quoted"', 'javascript:alert(1)'],
    ],
  },
  glossary: [
    ['گرومنگ', 'نقصان پہنچانے کے لیے بچے کا اعتماد جیتنا'],
    ['فراڈ', 'پیسے یا ڈیٹا ہتھیانے کی چال'],
  ],
  comment: { label: 'اس حصے پر آپ کی رائے:', hint: 'کسی بھی زبان میں۔ کوئی رائے نہ ہو تو خالی چھوڑ دیں۔' },
  fields: [
    { code: 'respondent', label: 'جواب کون دے رہا ہے؟', hint: null, kind: 'line', options: [] },
    {
      code: 'q:impact',
      label: 'جن نوجوانوں کے ساتھ آپ کام کرتے ہیں، ان کے لیے اس تبدیلی کا کیا مطلب ہوگا؟',
      hint: 'رائے سے زیادہ مثالیں ہمارے کام آتی ہیں۔',
      kind: 'text',
      options: [],
    },
    {
      code: 'q:clear',
      label: 'نیا متن سمجھنے میں آسان ہے۔',
      hint: null,
      kind: 'choice',
      options: [
        { value: 'agree', label: 'متفق' },
        { value: 'partly', label: 'کچھ حد تک' },
        { value: 'disagree', label: 'غیر متفق' },
      ],
    },
    {
      code: 'permission',
      label: 'کیا ہم آپ کا جواب شائع کر سکتے ہیں؟',
      hint: 'ایک چنیں۔',
      kind: 'choice',
      options: [
        { value: 'named', label: 'جی، ہمارے نام کے ساتھ' },
        { value: 'anonymous', label: 'جی، نام کے بغیر' },
        { value: 'none', label: 'جی نہیں' },
      ],
    },
  ],
  documents: {
    'youth-safety': {
      before: `# نوجوانوں کا تحفظ {#youth-safety}

ہم چاہتے ہیں کہ نوجوان یہاں محفوظ رہیں۔

## اجنبیوں سے ملنا {#meeting-strangers}

اجنبیوں کو پیغام بھیجنے کے لیے آپ کی عمر **16 سال یا زیادہ** ہونی چاہیے۔ [رہنما](https://guidelines.example/help) دیکھیں یا <span dir="ltr">042-3579 1246</span> پر فون کریں۔

**اجازت نہیں ہے**

- بچے سے تصاویر مانگنا
- ملاقات کے بدلے تحائف کی پیشکش
- کسی نوجوان یا اس کے خاندان کو دھمکیاں

1. اکاؤنٹ بلاک کریں
2. 90 دن کے اندر رپورٹ کریں

## چیلنج {#dares}

ہم ایسے چیلنج ہٹا دیتے ہیں جن سے کسی کو چوٹ لگ سکتی ہے۔

## عرفی ناموں کے پرانے قواعد {#nicknames}

عرفی نام کسی اسکول کے نام کی نقل نہیں ہو سکتے۔ یہ حصہ ختم ہو رہا ہے۔
`,
      after: `# نوجوانوں کا تحفظ {#youth-safety}

ہم چاہتے ہیں کہ نوجوان یہاں محفوظ رہیں، اور بتاتے ہیں کہ کیسے۔

## آن لائن اجنبیوں سے ملنا {#meeting-strangers}

اجنبیوں کو پیغام بھیجنے کے لیے آپ کی عمر **18 سال یا زیادہ** ہونی چاہیے۔ [رہنما](https://guidelines.example/help) دیکھیں یا <span dir="ltr">042-3579 1247</span> پر فون کریں۔

**اجازت نہیں ہے**

- کسی نوجوان یا اس کے خاندان کو دھمکیاں
- بچے سے تصاویر یا ویڈیوز مانگنا
- ملاقات کے بدلے تحائف کی پیشکش
- کسی کے *قبیلے* پر حملے

1. اکاؤنٹ بلاک کریں
2. 60 دن کے اندر رپورٹ کریں

| عمر | اصول |
| --- | --- |
| 13 | کوئی پیغام نہیں |
| 16 | صرف دوستوں کے پیغام |

## چیلنج {#dares}

ہم ایسے چیلنج ہٹا دیتے ہیں جن سے کسی کو چوٹ لگ سکتی ہے۔

## اسکرین پر وقت {#screen-time}

18 سال سے کم عمر افراد کے لیے دن میں **60 منٹ** کی حد ہے۔ وہ اسے LIVE میں کوڈ سے بدل سکتے ہیں۔

### نیند {#sleep}

رات 21:00 کے بعد کوئی اطلاع نہیں۔
`,
    },
    'fair-play': {
      before: `# دیانت داری {#fair-play}

دیانت داری سے کام لیں۔

## دھوکا دہی {#scams}

ہم دھوکا دہی کی اجازت نہیں دیتے۔

- جعلی سرمایہ کاری
  - پیرامڈ اسکیمیں
- جعلی انعامات

## انعامات {#prizes}

| انعام | کون جیت سکتا ہے |
| --- | --- |
| کتاب | ہر کوئی |
| فون | 18 سال سے زیادہ عمر کے افراد |

انعام اصلی ہونے چاہییں۔

## یہاں کوئی آئی ڈی نہیں

آئی ڈی کے بغیر ایک حصہ؛ یہ بدلے گا۔
`,
      after: `# دیانت داری {#fair-play}

دیانت داری سے کام لیں۔

## دھوکا دہی {#scams}

ہم دھوکا دہی کی اجازت نہیں دیتے۔

- جعلی سرمایہ کاری
  - پیرامڈ اسکیمیں
- جعلی انعامات

## انعامات {#prizes}

| انعام | کون جیت سکتا ہے |
| --- | --- |
| کتاب | ہر کوئی |
| فون | 18 سال سے زیادہ عمر کے افراد |

انعام اصلی ہونے چاہییں۔

## یہاں کوئی آئی ڈی نہیں

آئی ڈی کے بغیر ایک حصہ؛ یہ بدل چکا ہے۔
`,
    },
  },
};

export const BOOKLET_TEXTS: Readonly<Record<string, BookletTexts>> = { en: ENGLISH, ur: URDU };

export const BOOKLET_WORDS: Readonly<Record<string, BookletWords>> = {
  en: {
    contents: 'Contents',
    page: 'Page {page} of {pages}',
    before: 'Before',
    after: 'After',
    added: 'added',
    removed: 'removed',
    movedHere: 'moved here',
    legend: 'Words that would go are struck out; words that would come are underlined.',
    section: 'Section',
    permalink: 'Link to this section',
    choose: 'Put an x in the box.',
    saveAnswers: 'Save my answers',
    saveHint: 'Saves a file to send to policy@guidelines.example.',
    draftKept: 'Your draft is kept in this browser.',
    draftNotKept: 'This browser does not keep your draft: save before you close it.',
    clearDraft: 'Clear my draft',
    clearDraftAsk: 'Clear everything you have written?',
    comment: 'Comment',
    commentOnSelection: 'Comment on the words selected',
    unchanged: 'unchanged',
    language: 'Language',
    theme: 'Light or dark',
    noScript: 'Without scripts this page can be read and printed, but not filled in.',
  },
  ur: {
    contents: 'فہرست',
    page: 'صفحہ {page} از {pages}',
    before: 'پہلے',
    after: 'بعد میں',
    added: 'اضافہ',
    removed: 'حذف',
    movedHere: 'یہاں منتقل ہوا',
    legend: 'جو الفاظ ہٹیں گے وہ کٹے ہوئے ہیں؛ جو شامل ہوں گے ان کے نیچے لکیر ہے۔',
    section: 'حصہ',
    permalink: 'اس حصے کا لنک',
    choose: 'خانے میں x لگائیں۔',
    saveAnswers: 'میرے جواب محفوظ کریں',
    saveHint: 'ایک فائل محفوظ ہوگی جو policy@guidelines.example پر بھیجنی ہے۔',
    draftKept: 'آپ کا مسودہ اس براؤزر میں محفوظ ہے۔',
    draftNotKept: 'یہ براؤزر آپ کا مسودہ محفوظ نہیں رکھتا: بند کرنے سے پہلے فائل محفوظ کر لیں۔',
    clearDraft: 'میرا مسودہ مٹا دیں',
    clearDraftAsk: 'آپ کا لکھا ہوا سب کچھ مٹا دیں؟',
    comment: 'رائے',
    commentOnSelection: 'چنے ہوئے الفاظ پر رائے دیں',
    unchanged: 'کوئی تبدیلی نہیں',
    language: 'زبان',
    theme: 'روشن یا تاریک',
    noScript: 'اسکرپٹ کے بغیر یہ صفحہ پڑھا اور چھاپا جا سکتا ہے، پُر نہیں کیا جا سکتا۔',
  },
};
