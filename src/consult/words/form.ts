/** Words of the answer form in an HTML booklet, per language. A language without its own gets English. */

/** Names in braces are filled in. */
export interface FormWords {
  /** Tag and direction of these words: a volume in a language without its own has English ones. */
  lang: string;
  dir: 'ltr' | 'rtl';
  skip: string;
  /** Name of the bar at the top, for those who hear the page. */
  tools: string;
  themes: { system: string; light: string; dark: string };
  progress: string;
  /** Button: to the next question without an answer. */
  next: string;
  allAnswered: string;
  comments: string;
  unselect: string;
  suggest: string;
  suggestSelection: string;
  commentNote: string;
  suggestNote: string;
  onWords: string;
  whichWords: string;
  choosePassage: string;
  proposal: string;
  proposalHint: string;
  proposalSame: string;
  reason: string;
  yourComment: string;
  remove: string;
  removed: string;
  undo: string;
  send: string;
  inFile: string;
  nothingYet: string;
  notAnswered: string;
  /** Instead of the words that a proposal takes out. */
  takenOut: string;
  save: string;
  savedAs: string;
  look: string;
  unsaved: string;
  allSaved: string;
  open: string;
  openHint: string;
  opened: string;
  notAnswers: string;
  otherPacket: string;
  otherBuild: string;
  tooLarge: string;
  leftOut: string;
  boxFull: string;
  /** For browsers that save no files: the answers as text. */
  noFile: string;
  copyHint: string;
  copy: string;
  copyLabel: string;
  copied: string;
  copyYourself: string;
  openAsk: string;
  openReplace: string;
  openMerge: string;
  cancel: string;
  close: string;
  olderAsk: string;
  olderTake: string;
  olderLeave: string;
  noPlace: string;
  cleared: string;
  restored: string;
  formerTitle: string;
  image: string;
  noDescription: string;
  /** How to read a redline where new words are bold. */
  boldLegend: string;
  link: string;
  markupOnly: string;
  moved: string;
  folded: string;
}

const en: FormWords = {
  lang: 'en',
  dir: 'ltr',
  skip: 'Skip to the text',
  tools: 'Language, progress and saving',
  themes: { system: 'as the system', light: 'light', dark: 'dark' },
  progress: '{done} of {all} answered',
  next: 'Next question',
  allAnswered: 'Every question has an answer.',
  comments: 'Comments: {count}',
  unselect: 'Take back my choice',
  suggest: 'Suggest other words',
  suggestSelection: 'Suggest other words',
  commentNote: 'Your comment on “{title}”',
  suggestNote: 'Your words for “{title}”',
  onWords: 'On these words:',
  whichWords: 'Which words do you want to change?',
  choosePassage: 'Choose a passage …',
  proposal: 'Your words in their place',
  proposalHint: 'Change the words as you would have them. Empty the box to propose that they go.',
  proposalSame: 'Nothing is changed yet, so this will not be in the file.',
  reason: 'Why, if you want to say',
  yourComment: 'Your comment',
  remove: 'Remove',
  removed: 'Removed.',
  undo: 'Undo',
  send: 'Save and send your answers',
  inFile: 'What will be in the file',
  nothingYet: 'Nothing yet: you have not written anything.',
  notAnswered: 'Not answered',
  takenOut: 'to be taken out',
  save: 'Save',
  savedAs: 'Your answers were saved as {file}, where your browser keeps downloads.',
  look: 'See what will be in the file',
  unsaved: 'What you wrote has not been saved to a file since you last changed it.',
  allSaved: 'Everything you wrote is in the file you saved.',
  open: 'Open a saved file',
  openHint: 'To go on with answers that were saved here or on another computer.',
  opened: 'The answers in {file} were brought in.',
  notAnswers: 'Nothing was changed: {file} does not hold answers saved from a form like this one.',
  otherPacket: 'Nothing was changed: {file} holds answers to another packet ({packet}).',
  otherBuild:
    'The file was saved from another version of this packet. What still has its place here was brought in; the rest is listed at the end, and nothing is lost.',
  tooLarge: 'Nothing was changed: {file} is larger than anything a form like this one saves.',
  leftOut: 'Entries that could not be read and were left out: {count}.',
  boxFull:
    'This box is full: it holds {count} characters, and the rest was not taken. Please send a longer text as a file of its own.',
  noFile: 'No file appeared?',
  copyHint:
    'Some browsers and previews save no files. You can then copy your answers as text and send them in an e-mail. Please copy all of it.',
  copy: 'Copy my answers',
  copyLabel: 'Your answers as text',
  copied: 'Your answers were copied. Paste them into an e-mail and send it.',
  copyYourself:
    'This browser does not let the page copy. The text is selected for you: please copy it yourself.',
  openAsk: 'You have already written something here. What should become of it?',
  openReplace: 'Put the file’s answers in place of mine',
  openMerge: 'Keep mine, and add what is missing',
  cancel: 'Cancel',
  close: 'Close this message',
  olderAsk: 'On {date} you wrote answers in an earlier version of this packet. Bring them in?',
  olderTake: 'Bring them in',
  olderLeave: 'Not now',
  noPlace:
    'From another version of this packet, without a place in this one. It will be in the file as well.',
  cleared: 'Everything was removed.',
  restored: 'What you wrote before was brought back.',
  formerTitle: 'Title before:',
  image: 'image',
  noDescription: 'no description',
  boldLegend: 'Words in bold are new; words struck out are to go.',
  link: 'link',
  markupOnly: 'only the formatting differs',
  moved: 'moved',
  folded: 'Unchanged paragraphs: {count}',
};

const ur: FormWords = {
  lang: 'ur',
  dir: 'rtl',
  skip: 'براہِ راست متن پر جائیں',
  tools: 'زبان، پیش رفت، جوابات محفوظ کرنا',
  themes: { system: 'سسٹم کے مطابق', light: 'روشن', dark: 'تاریک' },
  progress: '{all} میں سے {done} سوالوں کے جواب دیے گئے',
  next: 'اگلا سوال',
  allAnswered: 'ہر سوال کا جواب دیا جا چکا ہے۔',
  comments: 'آرا: {count}',
  unselect: 'میرا انتخاب واپس لیں',
  suggest: 'متبادل الفاظ تجویز کریں',
  suggestSelection: 'متبادل الفاظ تجویز کریں',
  commentNote: '"{title}" پر آپ کی رائے',
  suggestNote: '"{title}" کے لیے آپ کے الفاظ',
  onWords: 'ان الفاظ پر:',
  whichWords: 'آپ کون سے الفاظ بدلنا چاہتے ہیں؟',
  choosePassage: 'کوئی عبارت چنیں …',
  proposal: 'ان کی جگہ آپ کے الفاظ',
  proposalHint:
    'الفاظ کو جیسے چاہیں بدل دیں۔ اگر آپ چاہتے ہیں کہ یہ الفاظ نکال دیے جائیں تو خانہ خالی کر دیں۔',
  proposalSame: 'ابھی کچھ بدلا نہیں گیا، اس لیے یہ فائل میں شامل نہیں ہوگا۔',
  reason: 'وجہ، اگر آپ بتانا چاہیں',
  yourComment: 'آپ کی رائے',
  remove: 'ہٹائیں',
  removed: 'ہٹا دیا گیا ہے۔',
  undo: 'واپس لائیں',
  send: 'اپنے جوابات محفوظ کریں اور بھیجیں',
  inFile: 'فائل میں کیا ہوگا',
  nothingYet: 'ابھی کچھ نہیں: آپ نے کچھ نہیں لکھا۔',
  notAnswered: 'جن کا جواب نہیں دیا گیا',
  takenOut: 'نکال دیے جائیں',
  save: 'محفوظ کریں',
  savedAs: 'آپ کے جوابات {file} کے نام سے وہاں محفوظ ہو گئے ہیں جہاں آپ کا براؤزر ڈاؤن لوڈ رکھتا ہے۔',
  look: 'دیکھیں کہ فائل میں کیا ہوگا',
  unsaved: 'آپ کی تازہ ترین تبدیلیاں ابھی فائل میں محفوظ نہیں ہوئیں۔',
  allSaved: 'آپ نے جو کچھ لکھا ہے وہ محفوظ کی گئی فائل میں موجود ہے۔',
  open: 'محفوظ کی گئی فائل کھولیں',
  openHint: 'یہاں یا کسی اور کمپیوٹر پر محفوظ کیے گئے جوابات پر کام جاری رکھنے کے لیے۔',
  opened: '{file} کے جوابات شامل کر لیے گئے۔',
  notAnswers: 'کچھ نہیں بدلا گیا: {file} میں ایسے کسی فارم سے محفوظ کیے گئے جوابات نہیں ہیں۔',
  otherPacket: 'کچھ نہیں بدلا گیا: {file} میں کسی دوسرے پیکٹ ({packet}) کے جوابات ہیں۔',
  otherBuild:
    'یہ فائل اس پیکٹ کے کسی اور ورژن سے محفوظ کی گئی تھی۔ جس کی جگہ یہاں موجود ہے وہ شامل کر لیا گیا ہے؛ باقی آخر میں درج ہے، اور کچھ ضائع نہیں ہوا۔',
  tooLarge: 'کچھ نہیں بدلا گیا: {file} اتنی بڑی ہے کہ ایسے کسی فارم سے محفوظ نہیں ہوئی ہوگی۔',
  leftOut: 'وہ اندراجات جو پڑھے نہ جا سکے اور چھوڑ دیے گئے: {count}۔',
  boxFull:
    'یہ خانہ بھر گیا ہے: اس میں {count} حروف سما سکتے ہیں، اور باقی متن شامل نہیں ہوا۔ براہِ کرم زیادہ طویل متن الگ فائل میں بھیجیں۔',
  noFile: 'کوئی فائل نہیں ملی؟',
  copyHint:
    'بعض براؤزر کوئی فائل محفوظ نہیں کرتے۔ ایسی صورت میں آپ اپنے جوابات متن کی شکل میں کاپی کر کے ای میل سے بھیج سکتے ہیں۔ براہِ کرم پورا متن کاپی کریں۔',
  copy: 'میرے جوابات کاپی کریں',
  copyLabel: 'متن کی شکل میں آپ کے جوابات',
  copied: 'آپ کے جوابات کاپی ہو گئے ہیں۔ انہیں ای میل میں پیسٹ کر کے بھیج دیں۔',
  copyYourself:
    'یہ براؤزر صفحے کو کاپی نہیں کرنے دیتا۔ متن منتخب کر دیا گیا ہے: براہِ کرم اسے خود کاپی کر لیں۔',
  openAsk: 'آپ یہاں پہلے ہی کچھ لکھ چکے ہیں۔ آپ کیا کرنا چاہیں گے؟',
  openReplace: 'میرے جوابات کی جگہ فائل کے جوابات رکھیں',
  openMerge: 'میرے جوابات رہنے دیں اور جو ان میں نہیں وہ فائل سے شامل کریں',
  cancel: 'منسوخ کریں',
  close: 'یہ پیغام بند کریں',
  olderAsk: 'آپ نے {date} کو اس پیکٹ کے پچھلے ورژن میں کچھ جوابات لکھے تھے۔ کیا انہیں یہاں شامل کیا جائے؟',
  olderTake: 'شامل کریں',
  olderLeave: 'ابھی نہیں',
  noPlace: 'یہ اس پیکٹ کے کسی اور ورژن سے ہے اور یہاں اس کی جگہ نہیں۔ یہ بھی فائل میں شامل ہوگا۔',
  cleared: 'سب کچھ مٹا دیا گیا ہے۔',
  restored: 'آپ کا پہلے کا لکھا ہوا واپس آ گیا ہے۔',
  formerTitle: 'پہلے کا عنوان:',
  image: 'تصویر',
  noDescription: 'کوئی تفصیل نہیں',
  boldLegend: 'جو الفاظ جلی ہیں وہ نئے ہیں؛ جو الفاظ کٹے ہوئے ہیں وہ ہٹائے جا رہے ہیں۔',
  link: 'لنک',
  markupOnly: 'صرف فارمیٹنگ میں فرق ہے',
  moved: 'منتقل کیا گیا',
  folded: 'پیراگراف جن میں کوئی تبدیلی نہیں: {count}',
};

const WORDS: Record<string, FormWords> = { en, ur };

/** The words of the form in a locale. */
export function formWords(locale: string): FormWords {
  return WORDS[locale.split('-')[0]!.toLowerCase()] ?? en;
}
