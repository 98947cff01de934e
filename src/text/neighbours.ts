/** The little words of languages mizan has no other facts about, only to name them when they stand where Urdu or Persian should. */
import { words } from './tables.ts';

/** By BCP 47 tag; all written in the Arabic script. */
export const neighbours: Readonly<Record<string, readonly string[]>> = {
  // Punjabi in the Shahmukhi script
  pnb: words(`
      دا دی دے دیاں نوں تے وچ اتے نال ایہہ اوہ توں ایس ہون کیتا جاوے ہووے نئیں سکدا لئی آپنے
    `),
  // Saraiki
  skr: words(`
      دا دی دے دیاں کوں تے وچ اتے نال ایں ہک کیتے تھیوے ونجے کیتا کنوں ہر ہن اے
    `),
  // Pashto
  ps: words(`
      د په چې او له دې سره کې يې دی کړي هر نه څخه شي لري ده ته باید يا کښې چه خپل
    `),
  // Sindhi
  sd: words(`
      جي جو جا ۾ ۽ کي سان آهي ته نه هر ٿو ان کان جنهن جون لاء تي هن
    `),
  // Uyghur
  ug: words(`
      ۋە بىلەن ئۈچۈن ھەر بىر ياكى ھەم بۇ ئۇ كېرەك قىلىش بولۇپ ئىگە ھەممە
    `),
  // Sorani Kurdish
  ckb: words(`
      و لە بە کە بۆ ئەم هەر یان بێ هەموو خۆی نییە ئەو لەسەر دەبێ مافی
    `),
};
