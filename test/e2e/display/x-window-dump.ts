import { crc32, deflateSync } from 'node:zlib'

/** Pixels in rows, three bytes each: red, green, blue. */
export type Picture = { width: number; height: number; rgb: Buffer }

/** Reads the file Xvfb keeps its screen in (X11's `XWDFile.h`): a header of 32-bit numbers, a list of colours, then four bytes a pixel. */
export function pictureOf(dump: Buffer): Picture {
  const field = (index: number) => dump.readUInt32BE(index * 4)
  const [headerBytes, width, height, bitsPerPixel, bytesPerLine, colours] = [0, 4, 5, 11, 12, 19].map(field) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  if (bitsPerPixel !== 32) throw new Error(`The screen has ${bitsPerPixel} bits a pixel, not 32`)
  const start = headerBytes + colours * 12
  const rgb = Buffer.alloc(width * height * 3)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = start + y * bytesPerLine + x * 4
      const to = (y * width + x) * 3
      rgb[to] = dump[from + 2]!
      rgb[to + 1] = dump[from + 1]!
      rgb[to + 2] = dump[from]!
    }
  }
  return { width, height, rgb }
}

/** How bright a pixel is, 0 to 255. */
export function brightness({ width, rgb }: Picture, x: number, y: number): number {
  const at = (y * width + x) * 3
  return (rgb[at]! + rgb[at + 1]! + rgb[at + 2]!) / 3
}

/** The picture as a PNG file (RFC 2083). */
export function pngOf({ width, height, rgb }: Picture): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8) // eight bits of red, green and blue; nothing interlaced
  const rows = Buffer.alloc(height * (1 + width * 3))
  for (let y = 0; y < height; y++) rgb.copy(rows, y * (1 + width * 3) + 1, y * width * 3, (y + 1) * width * 3)
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const frame = Buffer.alloc(body.length + 8)
    frame.writeUInt32BE(data.length, 0)
    body.copy(frame, 4)
    frame.writeUInt32BE(crc32(body), body.length + 4)
    return frame
  }
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))])
}
