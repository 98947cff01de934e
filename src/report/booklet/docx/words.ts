/** Words of a volume in Word: where they lead, which language they are in, which way they are read. */
import type { Rich } from '../../../consult/booklet.ts';
import { type Piece, plainPiece } from '../../docx/model.ts';
import { isRtl } from '../../docx/typeface.ts';
import { hasRtl } from '../../isolate.ts';
import { sayAddress } from '../say-target.ts';

/** Sets words among those of a volume. */
export class VolumeWords {
  constructor(
    private readonly lang: string,
    /** The bookmark of a section or heading that stands in the volume, or null. */
    private readonly find: (id: string) => string | null,
  ) {}

  rich(rich: Rich): Piece {
    if (typeof rich === 'string') return this.piece(rich, null, undefined);
    const { text, link, lang } = rich;
    if (!link?.startsWith('#')) return this.piece(text, link, lang);
    const bookmark = this.find(link.slice(1));
    return this.piece(text, bookmark === null ? null : { bookmark }, lang);
  }

  /** Words of another language among those of the volume. */
  piece(text: string, link: Piece['link'], lang: string | undefined): Piece {
    const own = lang !== undefined && lang !== this.lang ? lang : null;
    // What has no letter of a right-to-left script stands as a whole: its signs belong to it.
    const ltr = isRtl(this.lang) && !hasRtl(text) && (own === null ? /\p{L}/u.test(text) : !isRtl(own));
    const said = link === text ? sayAddress(text) : text;
    return plainPiece(said, { lang: own, ltr }, link);
  }
}
