/**
 * The colours of the stage and of what is published, by theme. client/style/tokens.css has the same colours under the
 * same names (`stateSoft` is `--state-soft`) for the rest of the page; tests/model/drawing/palette.test.ts fails when
 * the two differ. They stand here too because a canvas can't read a stylesheet, and a published file has none.
 */
export const palettes = {
  light: {
    canvas: '#fcfbf9',
    surface: '#ffffff',
    surface3: '#e7e4de',
    ink: '#1b1d21',
    ink2: '#454a53',
    ink3: '#62666f',
    inkInverse: '#ffffff',
    line1: '#e6e3dd',
    line3: '#86827a',
    accent: '#2352c4',
    onAccent: '#ffffff',
    warnSoft: '#fbf0d8',
    person: '#314a7d',
    state: '#a86a00',
    stateSoft: '#faeed4',
    stateInk: '#6b4300',
    org: '#0b8276',
    orgSoft: '#d9f1ec',
    orgInk: '#07564e',
    meeting: '#bd3560',
    meetingSoft: '#fbe7ee',
    meetingInk: '#8d1f44',
    edge: '#8d8a84',
    edgeStrong: '#4b4f58',
  },
  dark: {
    canvas: '#121417',
    surface: '#1d2025',
    surface3: '#323740',
    ink: '#eceae6',
    ink2: '#bfc2c8',
    ink3: '#9a9fa8',
    inkInverse: '#14161a',
    line1: '#2a2e34',
    line3: '#777d88',
    accent: '#8fb0ff',
    onAccent: '#10182a',
    warnSoft: '#35290f',
    person: '#a3b8e6',
    state: '#dba23a',
    stateSoft: '#38290f',
    stateInk: '#f3cf8a',
    org: '#6fd9ca',
    orgSoft: '#12342f',
    orgInk: '#9be3d8',
    meeting: '#e8668e',
    meetingSoft: '#40202c',
    meetingInk: '#f9bccd',
    edge: '#757a84',
    edgeStrong: '#c3c6cc',
  },
} as const

export type Colour = keyof (typeof palettes)['light']
export type Palette = Record<Colour, string>
