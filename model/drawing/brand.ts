import type { Snapshot } from '../snapshot.ts'
import { type Colour, type Palette, palettes } from './palette.ts'

/** The least contrast of text with its ground (WCAG 2.2, 1.4.3). */
const LEAST_CONTRAST = 4.5

type Looks = Pick<Snapshot, 'theme' | 'look'>

/**
 * The colours of a published picture: those of its theme with the publisher's own in their place. `dark` are the
 * colours for a dark page around it, if it follows the page. A colour of the publisher that could not be read on its
 * ground is moved towards black or white until it can.
 */
export function pictureColours({ theme, look }: Looks): { colours: Palette; dark: Palette | undefined } {
  const { accent, ink, paper } = look?.brand ?? {}
  const isDark = paper === undefined ? theme === 'dark' : luminance(paper) < 0.18
  const colours = branded(palettes[isDark ? 'dark' : 'light'], { accent, ink, paper })
  return { colours, dark: theme === 'auto' ? branded(palettes.dark, { accent }) : undefined }
}

interface Own {
  accent?: string | undefined
  ink?: string | undefined
  paper?: string | undefined
}

/** The accent colours the meetings, which join everything else. */
function branded(palette: Palette, { accent, ink, paper }: Own): Palette {
  const canvas = paper ?? palette.canvas
  const own: Partial<Record<Colour, string>> = {}
  if (paper !== undefined) Object.assign(own, { canvas, surface: mixed(canvas, palette.surface, 0.5) })
  if (ink !== undefined || paper !== undefined) {
    const dark = readable(ink ?? palette.ink, canvas)
    own.ink = dark
    own.ink2 = readable(mixed(dark, canvas, 0.8), canvas)
    own.ink3 = readable(mixed(dark, canvas, 0.68), canvas)
  }
  if (accent !== undefined) {
    const meeting = readable(accent, canvas)
    own.accent = meeting
    own.meeting = meeting
    own.meetingSoft = mixed(meeting, canvas, 0.14)
    own.meetingInk = readable(meeting, mixed(meeting, canvas, 0.14))
    own.inkInverse = contrast('#ffffff', meeting) >= contrast('#14161a', meeting) ? '#ffffff' : '#14161a'
  }
  return { ...palette, ...own }
}

/** The colour itself if text in it can be read on this ground, else the nearest one towards black or white that can. */
export function readable(colour: string, ground: string): string {
  const end = luminance(ground) > 0.18 ? '#000000' : '#ffffff'
  for (let share = 1; share > 0; share -= 0.04) {
    const moved = mixed(colour, end, share)
    if (contrast(moved, ground) >= LEAST_CONTRAST) return moved
  }
  return end
}

/** The contrast of two colours, from 1 to 21 (WCAG 2.2). */
export function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((one, two) => two - one)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function mixed(a: string, b: string, share: number): string {
  const other = channels(b)
  const parts = channels(a).map((value, index) => Math.round(value * share + (other[index] ?? 0) * (1 - share)))
  return `#${parts.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((from) => Number.parseInt(colour.slice(from, from + 2), 16))
}

/**
 * The rules that turn a light picture dark. The picture has its colours as attributes, which need no style sheet, and
 * these rules replace one after the other. White is the ground of tiles, and of the letters on colour.
 */
export function darkRules({ colours, dark }: ReturnType<typeof pictureColours>): string {
  if (dark === undefined) return ''
  const rules = new Map<string, string>()
  for (const [name, colour] of Object.entries(colours)) {
    const other = Object.entries(dark).find(([key]) => key === name)?.[1] ?? colour
    const selector = name === 'inkInverse' ? `text[fill="${colour}"]` : `[fill="${colour}"]`
    if (name !== 'onAccent' && !rules.has(selector)) rules.set(selector, `fill:${other}`)
    if (!rules.has(`[stroke="${colour}"]`)) rules.set(`[stroke="${colour}"]`, `stroke:${other}`)
  }
  const written = [...rules].map(([selector, rule]) => `.g ${selector}{${rule}}`).join('')
  return `@media(prefers-color-scheme:dark){${written}}`
}
