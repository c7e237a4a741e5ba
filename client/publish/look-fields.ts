import { html } from 'lit'
import { type SnapshotLanguage, type SnapshotRequest, snapshotLanguages } from '../../model/snapshot.ts'
import { icon } from '../parts/icons.ts'

type Look = NonNullable<SnapshotRequest['look']>
type Theme = SnapshotRequest['theme']

const languages: Record<SnapshotLanguage, string> = {
  en: 'English',
  fr: 'Français',
  de: 'Deutsch',
  es: 'Español',
  ko: '한국어',
}
const themes: Record<Theme, string> = { light: 'Light', dark: 'Dark', auto: 'As the page' }
/** Width over height. */
const ratios = [
  [undefined, 'As it lies'],
  [16 / 9, 'Wide, 16 to 9'],
  [4 / 3, '4 to 3'],
  [1, 'Square'],
  [3 / 4, 'High, 3 to 4'],
] as const
const brandColours = { accent: 'Accent', ink: 'Text', paper: 'Ground' } as const

/** The fields for how a picture looks: colours, language, shape, numbers and legend. */
export function lookFields(theme: Theme, look: Look, write: (change: { theme?: Theme; look?: Look }) => void) {
  const set = (change: Look) => write({ look: { ...look, ...change } })
  const toggle = (name: 'numbers' | 'legend', words: string) =>
    html`<label class="row"><input type="checkbox" class="box" .checked=${look[name] !== false} @change=${({ target }: Event & { target: HTMLInputElement }) => set({ [name]: target.checked ? undefined : false })} />${words}</label>`
  return html`<fieldset class="pub__theme"><legend class="label">Colours</legend><div class="seg">${(
    ['light', 'dark', 'auto'] as const
  ).map(
    (each) =>
      html`<button type="button" aria-pressed=${theme === each} class=${theme === each ? 'is-on' : ''} @click=${() => write({ theme: each })}>${each === 'auto' ? '' : icon(each, true)}${themes[each]}</button>`,
  )}</div></fieldset>
    ${brandFields(look, (brand) => set({ brand }))}
    <div class="pub__pair">
      <div><label class="label" for="pub-language">Fixed words in</label><div class="field"><select id="pub-language" class="grow" @change=${({ target }: Event & { target: HTMLSelectElement }) => set({ language: snapshotLanguages.find((one) => one === target.value && one !== 'en') })}>${snapshotLanguages.map(
        (one) =>
          html`<option value=${one} lang=${one} ?selected=${(look.language ?? 'en') === one}>${languages[one]}</option>`,
      )}</select></div></div>
      <div><label class="label" for="pub-ratio">Shape</label><div class="field"><select id="pub-ratio" class="grow" @change=${({ target }: Event & { target: HTMLSelectElement }) => set({ ratio: ratios[target.selectedIndex]?.[0] })}>${ratios.map(
        ([ratio, words]) => html`<option ?selected=${look.ratio === ratio}>${words}</option>`,
      )}</select></div></div>
    </div>
    ${toggle('numbers', 'Numbers on links, as in the table')}${toggle('legend', 'Legend')}`
}

function brandFields({ brand = {} }: Look, set: (brand: Look['brand']) => void) {
  const colour = (name: keyof typeof brandColours) => {
    const id = `pub-brand-${name}`
    const typed = ({ target }: Event & { target: HTMLInputElement }) => {
      const text = target.value.trim()
      if (text === '' || /^#[0-9a-f]{6}$/i.test(text)) set({ ...brand, [name]: text === '' ? undefined : text })
    }
    return html`<div><label class="label" for=${id}>${brandColours[name]}</label><div class="field"><input id=${id} class="grow mono" dir="ltr" size="8" placeholder="#1d5fd1" pattern="#[0-9a-fA-F]{6}" maxlength="7" .value=${brand[name] ?? ''} @change=${typed} /></div></div>`
  }
  return html`<div class="pub__trio" role="group" aria-label="Colours of your own">${colour('accent')}${colour('ink')}${colour('paper')}</div>`
}
