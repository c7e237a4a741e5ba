/** A part of a picture, in the picture's units. */
export interface View {
  x: number
  y: number
  width: number
  height: number
}

/** The closest view shows an eighth of the picture's width. */
const CLOSEST = 8

/** Zooms by a factor around a place in the picture, and stays inside the whole. */
export function zoomed(view: View, whole: View, factor: number, at: { x: number; y: number }): View {
  const width = Math.min(whole.width, Math.max(whole.width / CLOSEST, view.width / factor))
  const part = width / view.width
  return inside(
    { x: at.x - (at.x - view.x) * part, y: at.y - (at.y - view.y) * part, width, height: view.height * part },
    whole,
  )
}

/** Moves a view, and stays inside the whole. */
export function moved(view: View, whole: View, dx: number, dy: number): View {
  return inside({ ...view, x: view.x + dx, y: view.y + dy }, whole)
}

function inside(view: View, whole: View): View {
  const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value))
  return {
    ...view,
    x: clamp(view.x, whole.x, whole.x + whole.width - view.width),
    y: clamp(view.y, whole.y, whole.y + whole.height - view.height),
  }
}
