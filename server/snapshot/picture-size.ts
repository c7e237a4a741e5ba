/** Width and height, in the units of an SVG or in the pixels of a PNG. */
export interface Size {
  width: number
  height: number
}

/** Reads the size of a picture that `renderSvg` drew. */
export function svgSize(svg: string): Size {
  const [, width, height] = /^<svg [^>]*?\bwidth="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []
  if (width === undefined || height === undefined) throw new Error('The picture does not start with its size')
  return { width: Number(width), height: Number(height) }
}

/** Reads the size of a PNG from its first chunk, IHDR. */
export function pngSize(png: Buffer): Size {
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) }
}
