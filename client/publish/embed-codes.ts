/** A way to put a snapshot into a page. */
export interface EmbedCode {
  name: 'Element' | 'Iframe' | 'Image' | 'Link'
  /** When to take it. */
  hint: string
  code: string
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')

/** The ways to embed a published snapshot; `url` is its page, `…/s/<id>`. Without `alt` the title alone describes it. */
export function embedCodes(url: string, { title, alt }: { title: string; alt: string }): EmbedCode[] {
  const [base = '', id = ''] = url.split('/s/')
  const picture = (type: string) =>
    `<img src="${url}.${type}" alt="${escaped([title, alt].filter(Boolean).join('. '))}" style="max-width:100%">`
  return [
    {
      name: 'Element',
      hint: 'Picture and table of sources in your page. Without scripts the link and the image inside are shown.',
      code: [
        `<script type="module" src="${base}/embed/parley-snapshot.js"></script>`,
        `<parley-snapshot src="${url}">`,
        `  <a href="${url}">${picture('png')}</a>`,
        '</parley-snapshot>',
      ].join('\n'),
    },
    {
      name: 'Iframe',
      hint: 'For sites that take no scripts. It keeps a ratio of 16 to 10.',
      code: `<iframe src="${base}/embed/${id}" title="${escaped(title)}" loading="lazy" style="width:100%;aspect-ratio:16/10;border:0"></iframe>`,
    },
    {
      name: 'Image',
      hint: 'Only the picture, linked to its page with all sources.',
      code: `<a href="${url}">${picture('svg')}</a>`,
    },
    { name: 'Link', hint: 'Sites that know oEmbed make an embed of it.', code: url },
  ]
}

/** The files of a published snapshot, each of which needs no server but one for files. */
export function snapshotFiles(url: string): { name: string; href: string; hint: string }[] {
  return [
    { name: 'HTML', href: `${url}.html`, hint: 'one page that opens from a disk, too' },
    { name: 'SVG', href: `${url}.svg`, hint: 'the picture, sharp at any size' },
    { name: 'PNG', href: `${url}.png`, hint: 'the picture in pixels' },
    { name: 'JSON', href: `${url}.json`, hint: 'the document, for the element' },
  ]
}
