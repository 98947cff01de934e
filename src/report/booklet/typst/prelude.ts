/** How a printed booklet looks, in Typst: what the words that {@link ./typst.ts} writes are set with. Fixed text, so that no content is code. */
import { LATIN_FAMILIES, NASTALIQ_FAMILIES } from '../../../model/typefaces.ts';

const list = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

/** Function names: `l` and `r` isolate words in the other direction; `ins` and `del` mark new and struck words, `insw` and `delw` word by word where letters climb. */
export const TYPST_PRELUDE = `#let latin = (${list(LATIN_FAMILIES)}, "Libertinus Serif")
#let nastaliq = (${list(NASTALIQ_FAMILIES)}, "Libertinus Serif")
#let quiet = luma(90)
#let faint = luma(165)
#let new-ink = rgb("#0b4f2a")
#let old-ink = rgb("#8c1c13")
#let speak(tag, region, right, body) = {
  set text(lang: tag, region: region, dir: if right { rtl } else { ltr })
  set text(font: nastaliq, size: 12pt, top-edge: 1.36em, bottom-edge: -0.84em) if right
  set text(font: latin, size: 10.5pt, top-edge: 0.8em, bottom-edge: -0.2em) if not right
  set par(leading: if right { 0.05em } else { 0.5em }, spacing: if right { 0.45em } else { 0.95em })
  set list(marker: ([\\u{2022}], [\\u{2013}]), spacing: if right { 0.15em } else { 0.6em })
  set enum(spacing: if right { 0.15em } else { 0.6em })
  body
}
#let l(body) = { "\\u{2066}"; text(size: 0.88em, lang: "en", region: "GB", style: "normal", body); "\\u{2069}" }
#let r(body) = {
  "\\u{2067}"
  text(font: nastaliq, lang: "ur", region: "PK", size: 1.05em, top-edge: 1.15em, bottom-edge: -0.65em, style: "normal", body)
  "\\u{2069}"
}
#let ins(body) = text(fill: new-ink, underline(evade: false, offset: 0.17em, stroke: 0.7pt, body))
#let del(body) = text(fill: old-ink, strike(stroke: 0.7pt, body))
#let word-line(up, ink, body) = { "\\u{200f}"; box(baseline: 0.84em, stroke: (bottom: 0.7pt + ink), outset: (bottom: up), body); "\\u{200f}" }
#let insw(body) = text(fill: new-ink, word-line(-0.12em, new-ink, body))
#let insl(body) = text(fill: new-ink, { "\\u{200e}"; box(baseline: 0.84em, stroke: (bottom: 0.7pt + new-ink), outset: (bottom: -0.022em), body); "\\u{200e}" })
#let delw(body) = text(fill: old-ink, word-line(-1.02em, old-ink, body))
#let mono(body) = text(font: ("DejaVu Sans Mono",) + latin, size: 0.9em, body)
#let code-lines(body) = block(width: 100%, inset: 6pt, stroke: 0.5pt + faint, align(left, text(dir: ltr, mono(body))))
#let pill(body) = box(stroke: 0.6pt, radius: 2pt, inset: (x: 3pt), outset: (y: 1.5pt), text(size: 0.8em, weight: "bold", body))
#let tag(body) = text(size: 0.85em, fill: quiet, body)
#let p(body) = par(body)
#let head(level, name, body, outlined: true) = [#heading(level: level, outlined: outlined, body)#if name != none { label(name) }]
#let whole(body) = block(width: 100%, breakable: false, body)
#let stay(body) = block(sticky: true, body)
#let here(name) = [#metadata(none)#label(name)]
#let lead(body) = par(text(size: 1.12em, body))
#let small(body) = par(text(size: 0.85em, fill: quiet, body))
#let aside(bar, shade, body) = context {
  let edge = if text.dir == rtl { (right: bar) } else { (left: bar) }
  block(width: 100%, fill: shade, stroke: edge, inset: (x: 9pt, y: if text.dir == rtl { 2pt } else { 7pt }), body)
}
#let note(body) = aside(2.5pt + black, luma(242), body)
#let said(body) = aside(1.5pt + faint, none, body)
#let rule = line(length: 100%, stroke: 0.5pt + faint)
#let cell-pad = (x: 5pt, y: 4pt)
#let grid-table(widths, head, cells, whole: true) = {
  set table.cell(breakable: not whole)
  set text(size: 0.92em)
  table(
    columns: widths, inset: cell-pad, stroke: 0.5pt + faint, align: start + top,
    fill: (_, y) => if y == 0 and head.len() > 0 { luma(232) },
    ..if head.len() > 0 { (table.header(..head.map(strong)),) }, ..cells,
  )
}
#let caption(body) = block(sticky: true, above: 1.2em, strong(body))
#let facts(cells) = grid(
  columns: (27%, 1fr), inset: cell-pad, align: start + top,
  stroke: (x, y) => (top: 0.5pt + faint, bottom: 0.5pt + faint), ..cells,
)
#let bar(share) = {
  v(2pt)
  rect(width: calc.max(share * 100%, 0.6%), height: 0.75em, fill: luma(120), stroke: 0.5pt + black)
}
#let bars(cells) = grid(columns: (auto, 1fr, auto), inset: cell-pad, stroke: none, align: start + horizon, ..cells)
#let sec(level, name, title, badge, facts, body) = {
  head(level, name, title)
  if badge != none or facts != none { block(sticky: true, { badge; if badge != none and facts != none { h(0.6em) }; facts }) }
  body
}
#let tick = box(width: 0.95em, height: 0.95em, stroke: 0.8pt, baseline: 12%)
#let field(name, question, hint, room) = block(width: 100%, breakable: false, above: 1.3em, below: 1.3em, {
  if name != none { here(name) }
  block(sticky: true, below: 0.6em, strong(question))
  if hint != none { block(sticky: true, below: 0.6em, tag(hint)) }
  room
})
#let ruled(lines) = block(width: 100%, height: lines * 8mm, stroke: 0.7pt, {
  for n in range(1, lines) { place(top, dy: n * 8mm, line(length: 100%, stroke: (paint: faint, thickness: 0.4pt, dash: "dotted"))) }
})
#let choices(in-line, words) = if in-line {
  grid(columns: words.len(), column-gutter: 1.6em, align: start + horizon, ..words.map(it => { tick; h(5pt); it }))
} else { grid(
  columns: (auto, 1fr), column-gutter: 7pt, row-gutter: 7pt, align: start + horizon,
  ..words.map(it => (tick, it)).flatten(),
) }
#let contents(title, name, right) = {
  let mine = selector(heading.where(outlined: true)).after(label(name + "-start")).before(label(name + "-end"))
  v(1.2em)
  block(below: 0.8em, text(size: 1.15em, weight: "bold", title))
  show outline.entry.where(level: 2): set text(weight: "bold")
  set text(top-edge: 1.15em, bottom-edge: -0.6em) if right
  set outline.entry(fill: repeat(gap: 0.2em, text(top-edge: "bounds", bottom-edge: "baseline")[.]))
  set block(spacing: if right { 0.1em } else { 0.7em })
  outline(title: none, target: mine, depth: 4, indent: n => calc.max(0, n - 1) * 1.1em)
}
#let numbered(parts) = context {
  let now = (str(counter(page).get().first()), str(counter(page).final().first()))
  for part in parts { if type(part) == int { if text.dir == rtl { l(now.at(part)) } else { now.at(part) } } else { part } }
}
#let volume(name, tag-region, right, running, page-words, mark, body) = {
  let speaks = speak.with(..tag-region, right)
  set page(
    header: speaks({ set text(size: 0.8em, fill: quiet); running; v(-0.5em); rule }),
    footer: speaks({ set text(size: 0.8em, fill: quiet); grid(columns: (1fr, auto), mark, numbered(page-words)) }),
  )
  speaks({ here(name + "-start"); body; here(name + "-end") })
}
#set page(paper: "a4", margin: (x: 2.2cm, top: 2.6cm, bottom: 2.3cm))
#set heading(bookmarked: true)
#show heading: set block(above: 1.5em, below: 0.8em, sticky: true)
#show heading.where(level: 1): set text(size: 1.9em)
#show heading.where(level: 2): set text(size: 1.35em)
#show heading.where(level: 3): set text(size: 1.15em)
#show heading.where(level: 4): set text(size: 1.05em)
#show link: set text(fill: rgb("#123a7a"))
`;
