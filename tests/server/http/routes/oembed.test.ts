import { describe, expect, it } from 'vitest'
import { AROUND, frameSize } from '../../../../server/http/routes/oembed.ts'
import { pngSize, svgSize } from '../../../../server/snapshot/picture-size.ts'

const NONE = { width: Number.POSITIVE_INFINITY, height: Number.POSITIVE_INFINITY }

describe('the frame that oEmbed offers', () => {
  const picture = { width: 1_000, height: 500 }

  it('fits the picture, and what stands around it', () => {
    expect(frameSize(picture, NONE)).toEqual({ width: 640, height: 320 + AROUND })
    expect(frameSize(picture, { ...NONE, width: 300 })).toEqual({ width: 300, height: 150 + AROUND })
  })

  it('keeps its ratio below the largest height', () => {
    const { width, height } = frameSize(picture, { ...NONE, height: 208 })
    expect([width, height]).toEqual([320, 208])
    expect(frameSize(picture, { width: 1, height: 1 })).toEqual({ width: 1, height: 1 })
  })
})

describe('the size of a picture', () => {
  it('is read from the start of an SVG and of a PNG', () => {
    expect(
      svgSize('<svg xmlns="x" viewBox="0 0 1 1" width="620.5" height="400" role="img"><rect width="9" height="9"/>'),
    ).toEqual({
      width: 620.5,
      height: 400,
    })
    expect(() => svgSize('<rect/>')).toThrow()
    const png = Buffer.alloc(24)
    png.writeUInt32BE(1_241, 16)
    png.writeUInt32BE(800, 20)
    expect(pngSize(png)).toEqual({ width: 1_241, height: 800 })
  })
})
