import { html, type PropertyValues } from 'lit'
import * as z from 'zod'
import { get } from '../net/call.ts'
import { ParleyElement } from '../parts/element.ts'
import { icon } from '../parts/icons.ts'
import type { Shell } from '../parts/shell.ts'
import { tabId, tabs } from '../parts/tabs.ts'
import { type EmbedCode, embedCodes, type PictureSize, snapshotFiles } from './embed-codes.ts'

/** The part of an oEmbed answer that says how large the published picture is. */
const Thumbnail = z.object({
  thumbnail_width: z.number(),
  thumbnail_height: z.number(),
  narrow: z.object({ width: z.number(), height: z.number() }).optional(),
})
/** The size that codes hold until the true one is known. */
const USUAL: PictureSize = { width: 960, height: 600 }

/** The codes to embed a snapshot, and its files to download. */
export class ParleyCodes extends ParleyElement {
  static override properties = {
    shell: { attribute: false },
    url: {},
    heading: {},
    alt: {},
    shown: { state: true },
    size: { state: true },
  }
  declare shell: Shell
  declare url: string
  /** The title of the snapshot. */
  declare heading: string
  declare alt: string
  declare shown: EmbedCode['name']
  declare size: PictureSize

  constructor() {
    super()
    this.shown = 'Element'
    this.alt = ''
    this.size = USUAL
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('url') && this.url !== undefined) this.#measure(this.url).catch(() => undefined)
  }

  /** Asks how large the picture is. If there is no answer, the codes keep the usual size: then the page may move a little. */
  async #measure(url: string): Promise<void> {
    const found = await get(`oembed?url=${encodeURIComponent(url)}`, Thumbnail)
    if (url === this.url)
      this.size = {
        width: found.thumbnail_width / 2,
        height: found.thumbnail_height / 2,
        narrow: found.narrow,
      }
  }

  protected override render() {
    const codes = embedCodes(this.url, { title: this.heading, alt: this.alt, ...this.size })
    const code = codes.find(({ name }) => name === this.shown) ?? codes[0]
    return html`<div class="framed codes">
      ${tabs({
        label: 'Embed as',
        panel: 'codes',
        shown: this.shown,
        tabs: codes.map(({ name }) => ({ name, words: name })),
        choose: (name) => {
          this.shown = name
        },
      })}
      <div role="tabpanel" id="codes" aria-labelledby=${tabId('codes', this.shown)}><pre class="focus-in" tabindex="0" dir="ltr">${code?.code}</pre>
        <div class="codes__foot"><span class="mute">${code?.hint}</span><button class="btn btn--s" @click=${() => this.#copy(code?.code ?? '')}>${icon('copy')}Copy</button></div></div>
      <div class="codes__files"><span>Files</span>${snapshotFiles(this.url).map(
        ({ name, href, hint }) =>
          html`<a class="chip" href=${href} download title=${hint}>${icon('download', true)}${name}</a>`,
      )}</div></div>`
  }

  async #copy(code: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(code)
      this.shell.say('Copied the code')
    } catch {
      this.shell.say('The browser blocked copying. Select the code and copy it.')
    }
  }
}

customElements.define('parley-codes', ParleyCodes)
