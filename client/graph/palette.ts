/** The colours that the stage needs, by the tokens they come from; a canvas cannot read a stylesheet. */
const tokens = {
  canvas: '--canvas',
  surface: '--surface',
  surface3: '--surface-3',
  ink: '--ink',
  ink2: '--ink-2',
  ink3: '--ink-3',
  inkInverse: '--ink-inverse',
  line3: '--line-3',
  accent: '--accent',
  onAccent: '--on-accent',
  person: '--person',
  personInk: '--person-ink',
  state: '--state',
  stateSoft: '--state-soft',
  stateInk: '--state-ink',
  org: '--org',
  orgSoft: '--org-soft',
  orgInk: '--org-ink',
  meeting: '--meeting',
  meetingSoft: '--meeting-soft',
  meetingInk: '--meeting-ink',
  edge: '--edge',
  edgeStrong: '--edge-strong',
} as const

export type Palette = Record<keyof typeof tokens | 'font', string>

/** The palette of the theme that is on. */
export function palette(): Palette {
  const style = getComputedStyle(document.documentElement)
  const value = (token: string) => style.getPropertyValue(token).trim()
  const read = { font: value('--font-ui') }
  return Object.assign(read, mapped(tokens, value))
}

function mapped<K extends string>(names: Record<K, string>, value: (name: string) => string): Record<K, string> {
  const result = { ...names }
  for (const key in names) result[key] = value(names[key])
  return result
}
