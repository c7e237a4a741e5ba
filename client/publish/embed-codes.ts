import { escaped } from '../../model/markup.ts'

/** A way to put a snapshot into a page. */
export interface EmbedCode {
  name: 'Element' | 'Iframe' | 'Image' | 'Link'
  /** When to use it. */
  hint: string
  code: string
}

/** The ways to embed a published snapshot; `url` is its page, `…/s/<id>`. Without `alt` the title alone describes it. */
export function embedCodes(url: string, { title, alt }: { title: string; alt: string }): EmbedCode[] {
  const [base = '', id = ''] = url.split('/s/')
  const picture = (type: string) =>
    `<img src="${url}.${type}" alt="${escaped([title, alt].filter(Boolean).join('. '))}" style="max-width:100%">`
  return [
    {
      name: 'Element',
      hint: 'Picture and sources in your page. Without scripts it shows the link and image inside.',
      code: [
        `<script type="module" src="${base}/embed/parley-snapshot.js"></script>`,
        `<parley-snapshot src="${url}">`,
        `  <a href="${url}">${picture('png')}</a>`,
        '</parley-snapshot>',
      ].join('\n'),
    },
    {
      name: 'Iframe',
      hint: 'For sites that allow no scripts. Ratio 16 to 10.',
      code: `<iframe src="${base}/embed/${id}" title="${escaped(title)}" loading="lazy" style="width:100%;aspect-ratio:16/10;border:0"></iframe>`,
    },
    {
      name: 'Image',
      hint: 'The picture alone, linked to its page with all sources.',
      code: `<a href="${url}">${picture('svg')}</a>`,
    },
    { name: 'Link', hint: 'Sites that support oEmbed turn the link into an embed.', code: url },
  ]
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
