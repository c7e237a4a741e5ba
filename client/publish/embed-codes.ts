import { escaped } from '../../model/markup.ts'

/** A way to put a snapshot into a page. */
export interface EmbedCode {
  name: 'Element' | 'Iframe' | 'Image' | 'Link'
  /** When to use it. */
  hint: string
  code: string
}

/** The size of a picture as it was published. */
export interface PictureSize {
  width: number
  height: number
  /** The picture that a narrow frame shows. */
  narrow?: { width: number; height: number } | undefined
}

/** The room below the picture for the line that opens the table, in parts of the picture's width: 32 px at 640. */
const BAR = 0.05
/** The height of what stands around the picture in a frame, in pixels. */
const AROUND_FRAME = 96
/** The widest frame that shows the narrow picture: its content is 16 px narrower. */
const NARROW = 496
/** The width of a column of text, for which the height of a frame is right without scripts. */
const COLUMN = 640

/**
 * The ways to embed a published snapshot; `url` is its page, `…/s/<id>`. Each code holds the picture's size, so that
 * nothing moves while it loads, and no style, since the policy of a page may refuse it. Without `alt` the title alone
 * describes the picture.
 */
export function embedCodes(
  url: string,
  { title, alt, width, height, narrow }: { title: string; alt: string } & PictureSize,
): EmbedCode[] {
  const [base = '', id = ''] = url.split('/s/')
  const words = escaped([title, alt].filter(Boolean).join('. '))
  const [wide, high] = [Math.round(width), Math.round(height)]
  const whole = Math.round(height + width * BAR)
  const frameHeight = (column: number) => Math.round((column * height) / width) + AROUND_FRAME
  return [
    {
      name: 'Element',
      hint: 'Picture, table and sources in your page. Without scripts it shows the linked picture inside.',
      code: [
        `<script type="module" src="${base}/embed/parley-snapshot.js"></script>`,
        `<parley-snapshot src="${url}" width="${wide}" height="${whole}">`,
        `  <a href="${url}"><svg viewBox="0 0 ${wide} ${whole}" width="100%" display="block" role="img" aria-label="${words}"><image href="${url}.svg" width="${wide}" height="${high}"/></svg></a>`,
        '</parley-snapshot>',
      ].join('\n'),
    },
    {
      name: 'Iframe',
      hint: 'For sites that allow no scripts of others. Its own short script fits the height; without it the frame works too.',
      code: [
        `<iframe src="${base}/embed/${id}" title="${escaped(title)}" width="100%" height="${frameHeight(COLUMN)}" frameborder="0" loading="lazy"></iframe>`,
        `<script>${frameScript(height / width, narrow === undefined ? height / width : narrow.height / narrow.width)}</script>`,
      ].join('\n'),
    },
    {
      name: 'Image',
      hint: 'The picture alone, linked to its page with all sources. Your style should let images shrink: max-width 100%, height auto.',
      code: `<a href="${url}"><img src="${url}.svg" alt="${words}" width="${wide}" height="${high}"></a>`,
    },
    { name: 'Link', hint: 'Sites that support oEmbed turn the link into an embed.', code: url },
  ]
}

/**
 * The script beside a frame. It gives the frame its height before anything is drawn. Later the height changes only if
 * the reader has touched the frame, for example to open the table. The ratios are height over width.
 */
function frameScript(ratio: number, narrow: number): string {
  return `(({currentScript:{previousElementSibling:frame}})=>{
const width=frame.offsetWidth
frame.height=Math.round(width*(width>${NARROW}?${ratio.toFixed(4)}:${narrow.toFixed(4)}))+${AROUND_FRAME}
addEventListener('message',({source,data})=>{if(source===frame.contentWindow&&document.activeElement===frame&&data.parleySnapshotHeight)frame.height=data.parleySnapshotHeight})
})(document)`
}

/** The files of a published snapshot. Any file server can serve them. */
export function snapshotFiles(url: string): { name: string; href: string; hint: string }[] {
  return [
    { name: 'HTML', href: `${url}.html`, hint: 'one page, opens without a server' },
    { name: 'SVG', href: `${url}.svg`, hint: 'the picture, sharp at any size' },
    { name: 'PNG', href: `${url}.png`, hint: 'the picture in pixels' },
    { name: 'JSON', href: `${url}.json`, hint: 'the document, for the element' },
  ]
}
