import type { Palette } from '../../../model/drawing/palette.ts'
import type { Snapshot } from '../../../model/snapshot.ts'
import { type TextLook, textAt, wrapped } from './text.ts'

/** Something above or below the picture. */
export interface Block {
  height: number
  /** Draws it, with its upper edge at `top`. */
  at: (top: number) => string
}

/** Puts blocks one below the other. */
export function stacked(...blocks: readonly Block[]): Block {
  return {
    height: blocks.reduce((sum, { height }) => sum + height, 0),
    at: (top) => {
      let next = top
      return blocks
        .map(({ height, at }) => {
          const drawn = at(next)
          next += height
          return drawn
        })
        .join('')
    },
  }
}

/** The column that texts stand in. */
interface Column {
  x: number
  width: number
  colours: Palette
}

/** The title and the caption of a picture. */
export function heading({ title, caption }: Snapshot, column: Column): Block {
  const { ink, ink2 } = column.colours
  return stacked(
    { height: 16, at: () => '' },
    paragraph(title, column, { size: 16, weight: 600, fill: ink }, 21),
    paragraph(caption ?? '', column, { size: 12.5, fill: ink2 }, 17),
  )
}

/** The notes of the author, each after the mark that its item or link has in the picture. */
export function notes(marked: readonly { mark: string; note: string }[], column: Column): Block {
  const look = { size: 11, fill: column.colours.ink2 }
  return stacked(...marked.map(({ mark, note }) => paragraph(`${mark}  ${note}`, column, look, 15)))
}

/** The credits below a picture. */
export function credits({ credits: text }: Snapshot, column: Column): Block {
  return paragraph(text ?? '', column, { size: 11, fill: column.colours.ink3 }, 15)
}

function paragraph(text: string, { x, width }: Column, look: TextLook, row: number): Block {
  const rows = wrapped(text, look.size, width)
  return {
    height: rows.length * row + (rows.length === 0 ? 0 : 4),
    at: (top) =>
      rows.map((line, index) => textAt(x, top + row * (index + 0.75), line, { ...look, anchor: 'start' })).join(''),
  }
}
