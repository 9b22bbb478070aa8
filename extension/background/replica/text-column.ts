/** Texts one after the other, as UTF-8; `ends[i]` is where the i-th ends. */
export type TextColumn = { bytes: Uint8Array<ArrayBuffer>; ends: Uint32Array }

const encoder = new TextEncoder()
const decoder = new TextDecoder()

export class TextColumnBuilder {
  #bytes = new Uint8Array(1 << 16)
  #length = 0
  #ends: number[] = []

  add(text: string): void {
    // a UTF-16 unit takes at most 3 bytes of UTF-8
    const most = this.#length + text.length * 3
    if (most > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(most, this.#bytes.length * 2))
      larger.set(this.#bytes)
      this.#bytes = larger
    }
    this.#length += encoder.encodeInto(text, this.#bytes.subarray(this.#length)).written
    this.#ends.push(this.#length)
  }

  column(): TextColumn {
    return { bytes: this.#bytes.slice(0, this.#length), ends: Uint32Array.from(this.#ends) }
  }
}

export const textAt = ({ bytes, ends }: TextColumn, i: number): string => decoder.decode(bytes.subarray(i === 0 ? 0 : ends[i - 1], ends[i]))

/** All texts as one string, and where each ends in it: what a search runs through. */
export function wholeText({ bytes, ends }: TextColumn): { text: string; ends: Uint32Array } {
  const text = decoder.decode(bytes)
  if (text.length === bytes.length) return { text, ends }
  // beyond ASCII the places differ: texts of a search end with a line break, so counting those finds them
  const places = new Uint32Array(ends.length)
  for (let i = 0, from = 0; i < places.length; i++) {
    from = text.indexOf('\n', from) + 1
    places[i] = from
  }
  return { text, ends: places }
}
